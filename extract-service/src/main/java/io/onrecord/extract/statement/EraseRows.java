package io.onrecord.extract.statement;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Sql;
import io.onrecord.extract.speaker.UnusedSpeakers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Takes out of the record what is taken down of one article, with all that counts it, in one transaction. */
public final class EraseRows {
    private static final String SAID = """
            SELECT count(*) FROM (SELECT id FROM statement WHERE article_id = ?
                UNION ALL SELECT statement_id FROM past_statement WHERE article_id = ?) said""";

    private static final String NAMED = """
            SELECT speaker_id FROM past_statement WHERE article_id = ? AND speaker_id IS NOT NULL""";

    /** What is left of their echoes is put together anew. */
    private static final String UNSAY = """
            WITH gone AS (
                DELETE FROM statement WHERE article_id = ? AND speaker_id = ANY (?) RETURNING id, echo_id),
            broken AS (
                INSERT INTO echo_broken (echo_id)
                SELECT DISTINCT echo_id FROM gone WHERE EXISTS (
                    SELECT FROM statement s WHERE s.echo_id = gone.echo_id AND s.id NOT IN (SELECT id FROM gone))
                ORDER BY echo_id ON CONFLICT DO NOTHING)
            SELECT count(*) FROM gone""";

    /** Whom nothing but past versions quotes has no row, and is told there by name. */
    private static final String UNSAY_PAST = """
            WITH gone AS (DELETE FROM past_statement WHERE article_id = ?
                AND (speaker_id = ANY (?) OR speaker_id IS NULL AND speaker_name = ANY (?)) RETURNING 1)
            SELECT count(*) FROM gone""";

    private final Connection connection;
    private final UUID takedown;
    private final UUID article;

    public EraseRows(Connection connection, UUID takedown, UUID article) {
        this.connection = connection;
        this.takedown = takedown;
        this.article = article;
    }

    /** The whole article, with what came in of it; nothing when it is not to go any more. */
    public void all() throws SQLException {
        if (!begins()) {
            return;
        }
        var counts = counts();
        int said = Sql.number(connection, SAID, article, article);
        var speakers = new Rows(connection, article).delete();
        speakers.addAll(Sql.ids(connection, NAMED, article));
        Sql.update(connection, "DELETE FROM reading WHERE article_id = ?", article);
        counts.write(connection);
        new NamedRows(connection, article).write();
        Sql.call(connection, "SELECT erase_article(?, ?)", takedown, article);
        new UnusedSpeakers(connection).delete(speakers);
        Sql.call(connection, "SELECT note_erased(?, ?)", takedown, said);
    }

    /**
     * What some speakers say there, and where they are named.
     *
     * @param names all that they are called
     */
    public void of(Collection<UUID> speakers, Collection<String> names) throws SQLException {
        if (!begins()) {
            return;
        }
        var counts = counts();
        var gone = Arrays.ids(connection, speakers);
        int said = Sql.number(connection, UNSAY, article, gone)
                + Sql.number(connection, UNSAY_PAST, article, gone, Arrays.texts(connection, names));
        Sql.update(connection, "DELETE FROM mention WHERE article_id = ? AND speaker_id = ANY (?)", article, gone);
        // Whom they passed on is passed on by nobody.
        Sql.update(connection, """
                UPDATE statement s SET reported_in = NULL WHERE article_id = ? AND reported_in IS NOT NULL AND NOT EXISTS (
                    SELECT FROM statement o WHERE o.article_id = s.article_id AND o.ordinal = s.reported_in)""", article);
        Sql.update(connection, """
                UPDATE past_statement s SET reported_in = NULL
                WHERE article_id = ? AND reported_in IS NOT NULL AND NOT EXISTS (SELECT FROM past_statement o
                    WHERE o.article_id = s.article_id AND o.version = s.version AND o.ordinal = s.reported_in)""", article);
        Sql.update(connection, """
                UPDATE reading r SET statements = (SELECT count(*) FROM statement s WHERE s.article_id = r.article_id)
                WHERE article_id = ? AND state = 'EXTRACTED'""", article);
        Sql.update(connection, """
                UPDATE past_reading r SET statements = (SELECT count(*) FROM past_statement s
                    WHERE s.article_id = r.article_id AND s.version = r.version) WHERE article_id = ?""", article);
        counts.addAll(connection, article);
        counts.write(connection);
        new NamedRows(connection, article).write();
        Sql.call(connection, "SELECT note_erased(?, ?)", takedown, said);
    }

    /** Locks in the order in which all do: the article, echoes, topics. */
    private boolean begins() throws SQLException {
        ReadingRow.lock(connection, article);
        EchoTurn.share(connection);
        RecordReading.keepTopics(connection);
        return Sql.says(connection, "SELECT begin_erasing(?, ?)", takedown, article);
    }

    /** With the article's statements counted no more. */
    private Counts counts() throws SQLException {
        var counts = new Counts();
        counts.subtractAll(connection, article);
        return counts;
    }
}
