package io.onrecord.extract.proposal;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extraction.topics.ProposeTopics;
import io.onrecord.extraction.topics.ProposeTopics.Proposal;
import io.onrecord.extraction.topics.ProposeTopics.Uttered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for topics in the newest statements of the record, so many and no more, when something has come in since. What has
 * been refused, and what somebody follows already, is not proposed again: pages leave it out at once, this for good.
 */
@ApplicationScoped
public class ProposeFromRecord {
    private static final int NEWEST = 5_000;
    private static final int MOST = 40;

    /** Of an advisory lock: replicas write one after the other. */
    private static final long TURN = 0x7072_6f70_6f73_616cL;

    private static final String STATEMENTS = """
            SELECT s.id, s.article_id, s.outlet, coalesce(s.speaker_id::text, s.speaker_name), left(s.content_text, 1000),
                   coalesce((SELECT max(score) FROM statement_topic t WHERE t.article_id = s.article_id AND t.statement_id = s.id), 0)
            FROM statement s ORDER BY s.sort_on DESC, s.article_id DESC, (-s.ordinal) DESC LIMIT ?""";

    /** Read again, an article may have fewer statements and no new ones. */
    private static final String NEWEST_AND_ALL =
            "SELECT concat((SELECT max(recorded_at) FROM statement), ' '::text, (SELECT sum(statements) FROM count_by_outlet))";

    private static final String NAMES = """
            SELECT name FROM speaker_alias UNION SELECT outlet FROM count_by_outlet_read WHERE outlet IS NOT NULL
            UNION SELECT unnest(array_remove(ARRAY[near.dateline, near.agency], NULL))
            FROM (SELECT dateline, agency FROM reading ORDER BY sort_on DESC, article_id DESC LIMIT 5000) near
            ORDER BY 1 LIMIT 50000""";

    private final Transactions transactions;
    private Looked last = Looked.NEVER;

    private record Material(List<Uttered> statements, List<String> names, Set<String> refused) {}

    ProposeFromRecord(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Unless hardly anything has changed since the last time. */
    public synchronized void now() throws SQLException {
        var looked = transactions.run(ProposeFromRecord::look);
        if (looked.isWorthIt(last)) {
            var material = transactions.run(ProposeFromRecord::material);
            // It takes seconds: no transaction is open meanwhile.
            var found = new ProposeTopics(material.names()).among(material.statements(), MOST, material.refused());
            transactions.run(connection -> write(connection, found));
            last = looked;
        }
    }

    private static Looked look(Connection connection) throws SQLException {
        return new Looked(
                one(connection, NEWEST_AND_ALL),
                Long.parseLong(one(connection, "SELECT coalesce(sum(articles), 0) FROM count_by_outlet_read")),
                Long.parseLong(one(connection, "SELECT count(*) FROM topic_refusal")),
                System.nanoTime());
    }

    private static Material material(Connection connection) throws SQLException {
        var refused = texts(connection, "SELECT phrase FROM topic_refusal UNION SELECT lower(label) FROM topic");
        return new Material(statements(connection), texts(connection, NAMES), Set.copyOf(refused));
    }

    private static List<Uttered> statements(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(STATEMENTS)) {
            select.setInt(1, NEWEST);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Uttered>();
                while (rows.next()) {
                    all.add(new Uttered(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getDouble(6)));
                }
                return all;
            }
        }
    }

    private static boolean write(Connection connection, List<Proposal> proposals) throws SQLException {
        one(connection, "SELECT pg_advisory_xact_lock(" + TURN + ")::text");
        try (var delete = connection.createStatement();
                var insert = connection.prepareStatement(
                        "INSERT INTO topic_proposal (position, phrase, statements, articles, outlets, speakers, examples)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            delete.executeUpdate("DELETE FROM topic_proposal");
            for (int i = 0; i < proposals.size(); i++) {
                var one = proposals.get(i);
                insert.setInt(1, i);
                insert.setString(2, one.phrase());
                insert.setInt(3, one.statements());
                insert.setInt(4, one.articles());
                insert.setInt(5, one.outlets());
                insert.setInt(6, one.speakers());
                insert.setArray(
                        7,
                        Arrays.ids(
                                connection,
                                one.examples().stream().map(UUID::fromString).toList()));
                insert.addBatch();
            }
            insert.executeBatch();
            return true;
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).getFirst();
    }
}
