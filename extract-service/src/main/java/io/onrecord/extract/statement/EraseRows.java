package io.onrecord.extract.statement;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.speaker.UnusedSpeakers;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes out of the record what is taken down of one article, with all that counts it, in one transaction. */
public final class EraseRows {
    private static final String SAID = """
            SELECT id FROM statement WHERE article_id = ? UNION ALL SELECT statement_id FROM past_statement WHERE article_id = ?""";

    private static final String NAMED = """
            SELECT speaker_id FROM past_statement WHERE article_id = ? AND speaker_id IS NOT NULL""";

    /** What is left of their echoes is put together anew. */
    private static final String UNSAY = """
            WITH gone AS (
                DELETE FROM statement WHERE article_id = ? AND speaker_id = ANY (?) RETURNING id, ordinal, echo_id),
            broken AS (
                INSERT INTO echo_broken (echo_id)
                SELECT DISTINCT echo_id FROM gone WHERE EXISTS (
                    SELECT FROM statement s WHERE s.echo_id = gone.echo_id AND s.id NOT IN (SELECT id FROM gone))
                ORDER BY echo_id ON CONFLICT DO NOTHING)
            SELECT id FROM gone""";

    private static final String UNSAY_PAST = """
            DELETE FROM past_statement WHERE article_id = ? AND speaker_id = ANY (?) RETURNING statement_id""";

    private final Connection connection;
    private final UUID takedown;
    private final UUID article;

    public EraseRows(Connection connection, UUID takedown, UUID article) {
        this.connection = connection;
        this.takedown = takedown;
        this.article = article;
    }

    /**
     * The whole article, with what came in of it.
     *
     * @return how many statements are gone
     */
    public int all() throws SQLException {
        var counts = begin();
        var said = ids(SAID, article, article);
        eraseVerdicts(said);
        var speakers = new HashSet<>(ids(NAMED, article));
        speakers.addAll(new Rows(connection, article).delete());
        update("DELETE FROM reading WHERE article_id = ?", article);
        counts.write(connection);
        new NamedRows(connection, article).write();
        try (var erase = connection.prepareStatement("SELECT erase_article(?, ?)")) {
            erase.setObject(1, takedown);
            erase.setObject(2, article);
            erase.execute();
        }
        new UnusedSpeakers(connection).delete(speakers);
        return note(said.size());
    }

    /**
     * What some speakers say there, and where they are named.
     *
     * @return how many statements are gone
     */
    public int of(Set<UUID> speakers) throws SQLException {
        var counts = begin();
        var gone = Arrays.ids(connection, speakers);
        var said = new ArrayList<>(ids(UNSAY, article, gone));
        said.addAll(ids(UNSAY_PAST, article, gone));
        eraseVerdicts(said);
        update("DELETE FROM mention WHERE article_id = ? AND speaker_id = ANY (?)", article, gone);
        // Whom they passed on is passed on by nobody.
        update("""
                UPDATE statement s SET reported_in = NULL WHERE article_id = ? AND reported_in IS NOT NULL AND NOT EXISTS (
                    SELECT FROM statement o WHERE o.article_id = s.article_id AND o.ordinal = s.reported_in)""", article);
        update("""
                UPDATE past_statement s SET reported_in = NULL
                WHERE article_id = ? AND reported_in IS NOT NULL AND NOT EXISTS (SELECT FROM past_statement o
                    WHERE o.article_id = s.article_id AND o.version = s.version AND o.ordinal = s.reported_in)""", article);
        update("""
                UPDATE reading r SET statements = (SELECT count(*) FROM statement s WHERE s.article_id = r.article_id)
                WHERE article_id = ? AND state = 'EXTRACTED'""", article);
        update("""
                UPDATE past_reading r SET statements = (SELECT count(*) FROM past_statement s
                    WHERE s.article_id = r.article_id AND s.version = r.version) WHERE article_id = ?""", article);
        counts.addAll(connection, article);
        counts.write(connection);
        new NamedRows(connection, article).write();
        return note(said.size());
    }

    /** With the article's statements counted no more. */
    private Counts begin() throws SQLException {
        ReadingRow.lock(connection, article);
        EchoTurn.share(connection);
        RecordReading.keepTopics(connection);
        var counts = new Counts();
        counts.subtractAll(connection, article);
        return counts;
    }

    private void eraseVerdicts(Collection<UUID> statements) throws SQLException {
        try (var erase = connection.prepareStatement("SELECT erase_verdicts(?, ?)")) {
            erase.setObject(1, takedown);
            erase.setArray(2, Arrays.ids(connection, statements));
            erase.execute();
        }
    }

    private int note(int statements) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE takedown SET articles = articles + 1, statements = statements + ? WHERE id = ?")) {
            update.setInt(1, statements);
            update.setObject(2, takedown);
            update.executeUpdate();
        }
        return statements;
    }

    private List<UUID> ids(String sql, Object... values) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private void update(String sql, UUID article) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, article);
            statement.executeUpdate();
        }
    }

    private void update(String sql, UUID article, Array speakers) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, article);
            statement.setArray(2, speakers);
            statement.executeUpdate();
        }
    }
}
