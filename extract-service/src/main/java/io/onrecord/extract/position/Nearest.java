package io.onrecord.extract.position;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.PackedVector;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.positions.ReadStands;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * First statements of the record, and those of the same speaker under the same topics that lie nearest in time: so many at most
 * before and after under each topic, however large the record is.
 */
final class Nearest {
    private static final int EITHER_WAY = 100;

    private static final String THESE = """
            SELECT s.id, s.article_id, s.ordinal, s.speaker_id, s.status, s.content_text, s.cue_text, s.published_on,
                s.xmin::text AS version, r.published_precision, r.published_value, v.vector
            FROM statement s JOIN reading r ON r.article_id = s.article_id
            JOIN statement_vector v ON v.article_id = s.article_id AND v.statement_id = s.id
            WHERE s.id = ANY (?) AND s.is_first AND s.speaker_id IS NOT NULL AND s.published_on IS NOT NULL ORDER BY s.id""";

    private static final String TOPICS = """
            SELECT DISTINCT l.above_id FROM statement_topic t JOIN topic_lineage l ON l.topic_id = t.topic_id
            WHERE t.statement_id = ? ORDER BY 1""";

    /** The roll-up has one row for each day, outlet and kind; each leads to the statements that it counts. */
    private static final String ONE_WAY = """
            SELECT s.id FROM (SELECT day, coalesce(outlet, '') AS outlet, kind FROM topic_day
                WHERE speaker_id = ? AND topic_id = ? AND echoes > 0 AND day %1$s ? ORDER BY day %2$s NULLS %3$s
                FETCH FIRST ? ROWS WITH TIES) d
            CROSS JOIN LATERAL (SELECT n.id, n.article_id, n.published_on FROM statement n
                WHERE n.is_first AND n.speaker_id = ? AND n.published_on = d.day
                AND coalesce(n.outlet, '') = d.outlet AND n.kind = d.kind
                AND ARRAY (SELECT t.topic_id FROM statement_topic t WHERE t.article_id = n.article_id AND t.statement_id = n.id)
                    && ARRAY (SELECT l.topic_id FROM topic_lineage l WHERE l.above_id = ?)) s
            WHERE s.article_id <> ? ORDER BY s.published_on %2$s, s.id LIMIT ?""";

    /** The day itself is looked at once. */
    private static final List<String> WAYS =
            List.of(ONE_WAY.formatted("<=", "DESC", "LAST"), ONE_WAY.formatted(">", "ASC", "FIRST"));

    private final Connection connection;
    private final ReadStands read;

    Nearest(Connection connection, ReadStands read) {
        this.connection = connection;
        this.read = read;
    }

    /** Those of them that are the first of an echo. */
    List<Held> these(Collection<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement(THESE)) {
            select.setArray(1, Arrays.ids(connection, ids));
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Held>();
                while (rows.next()) {
                    all.add(held(rows));
                }
                return all;
            }
        }
    }

    /** Of other articles. What lies near under several topics is read once. */
    List<Held> to(Held one) throws SQLException {
        var all = new LinkedHashSet<UUID>();
        for (var topic : topics(one.id())) {
            for (var way : WAYS) {
                near(way, one, topic, all);
            }
        }
        return these(all);
    }

    private List<String> topics(UUID statement) throws SQLException {
        try (var select = connection.prepareStatement(TOPICS)) {
            select.setObject(1, statement);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<String>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        }
    }

    private void near(String way, Held one, String topic, Collection<UUID> all) throws SQLException {
        try (var select = connection.prepareStatement(way)) {
            select.setObject(1, one.speaker());
            select.setString(2, topic);
            select.setObject(3, one.day());
            select.setInt(4, EITHER_WAY);
            select.setObject(5, one.speaker());
            select.setString(6, topic);
            select.setObject(7, one.article());
            select.setInt(8, EITHER_WAY);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    private Held held(ResultSet row) throws SQLException {
        var published = new PublicationDate(
                row.getString("published_value"), DatePrecision.valueOf(row.getString("published_precision")), "");
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getInt("ordinal"),
                row.getObject("speaker_id", UUID.class),
                row.getString("version"),
                row.getObject("published_on", LocalDate.class),
                published.moment(),
                read.read(
                        row.getString("content_text"),
                        Objects.requireNonNullElse(row.getString("cue_text"), ""),
                        StatementStatus.valueOf(row.getString("status")),
                        PackedVector.unpack(row.getBytes("vector"))));
    }
}
