package io.onrecord.local.simulate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tables that a simulation fills, each on a connection of its own. */
final class Tables implements AutoCloseable {
    /** What each connection is told: no triggers (the rows fit each other), and nobody waits for the disk. */
    private static final String QUICKLY =
            "SET session_replication_role = replica; SET synchronous_commit = off; SET statement_timeout = 0";

    private final DataSource owner;
    private final List<Table> all = new ArrayList<>();

    final Table articles;
    final Table bodies;
    final Table readings;
    final Table statements;
    final Table statementTopics;
    final Table statementVectors;
    final Table articleTopics;
    final Table articleVectors;
    final Table mentions;
    final Table links;

    Tables(DataSource owner) throws SQLException {
        this.owner = owner;
        articles = table("article (id, version, url, publisher, outlet, title, published_value, published_precision,"
                + " content_hash, received_at, announced_at)");
        bodies =
                table("article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)");
        readings = table("reading (article_id, version, state, extractor, title, title_start, title_end, outlet,"
                + " outlet_method, published_value, published_precision, published_method, published_on, boilerplate,"
                + " statements, extracted_at, first_extracted_at)");
        statements = table("statement (id, article_id, ordinal, kind, content, cue, source, content_text, cue_text,"
                + " source_text, speaker_id, speaker_name, speaker_kind, candidates, confidence, decided_by, outlet,"
                + " published_on, status, speaker_confidence, echo_id, is_first, fingerprints, recorded_at)");
        statementTopics =
                table("statement_topic (statement_id, topic_id, score, speaker_id, sort_on, article_id, ordinal)");
        statementVectors = table("statement_vector (article_id, statement_id, vector, cells)");
        articleTopics = table("article_topic (article_id, topic_id, score)");
        articleVectors = table("article_vector (article_id, vector)");
        mentions = table("mention (article_id, ordinal, span_start, span_end, speaker_id, name)");
        links = table("echo_link (statement_id, via_id, probability, meaning, run, article_id)");
    }

    private Table table(String columns) throws SQLException {
        Table table = new Table(connect(owner), columns);
        all.add(table);
        return table;
    }

    static Connection connect(DataSource owner) throws SQLException {
        Connection connection = owner.getConnection();
        try (var say = connection.createStatement()) {
            say.execute(QUICKLY);
        }
        return connection;
    }

    void finish() throws IOException, InterruptedException {
        for (Table table : all) {
            table.finish();
        }
    }

    @Override
    public void close() {
        for (Table table : all) {
            table.close();
        }
    }
}
