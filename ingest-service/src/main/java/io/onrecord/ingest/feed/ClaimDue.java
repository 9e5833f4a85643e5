package io.onrecord.ingest.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.fetch.Outcome.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Claims what is due, at most one thing of a host: for a while nobody else gets it. */
@ApplicationScoped
class ClaimDue {
    private static final String UNREACHABLE = "feeds that are due cannot be asked of the record";

    private static final String POLLS = """
            UPDATE feed f SET claimed_until = ? WHERE f.id IN (
                SELECT id FROM feed WHERE id IN (
                    SELECT DISTINCT ON (host) id FROM feed w
                    WHERE next_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
                        AND NOT EXISTS (SELECT FROM fetch_host h WHERE h.host = w.host AND h.next_at > ?)
                    ORDER BY host, next_at)
                ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)
                AND f.next_at <= ? AND (f.claimed_until IS NULL OR f.claimed_until <= ?)
            RETURNING id, host, url, taken_from, interval_ms, etag, last_modified, body_hash, failures, read_at IS NOT NULL AS read,
                claimed_until""";

    /** Of each host with something due the first, found host by host: one of them may have a hundred thousand waiting. */
    private static final String ITEMS = """
            WITH RECURSIVE waiting (host) AS (
                (SELECT host FROM feed_item WHERE due_at IS NOT NULL ORDER BY host LIMIT 1)
                UNION ALL
                SELECT (SELECT i.host FROM feed_item i WHERE i.due_at IS NOT NULL AND i.host > waiting.host ORDER BY i.host LIMIT 1)
                FROM waiting WHERE waiting.host IS NOT NULL)
            UPDATE feed_item i SET due_at = ?, attempts = attempts + 1, tried_at = ? FROM feed f
            WHERE f.id = i.feed_id AND i.id IN (
                SELECT w.id FROM feed_item w WHERE w.id IN (
                    SELECT due.id FROM waiting CROSS JOIN LATERAL (
                        SELECT id, due_at FROM feed_item d WHERE d.host = waiting.host AND d.due_at <= ?
                        ORDER BY due_at, id LIMIT CASE WHEN waiting.host = '' THEN ? ELSE 1 END) due
                    WHERE NOT EXISTS (SELECT FROM fetch_host h WHERE h.host = waiting.host AND h.next_at > ?)
                    ORDER BY due.due_at, due.id LIMIT ?)
                FOR UPDATE SKIP LOCKED)
                AND i.due_at <= ?
            RETURNING i.id, i.host, i.link, i.title, i.published, i.content, i.whole, i.article_id IS NOT NULL AS again,
                i.attempts, f.outlet, f.taken_from""";

    private final Database database;

    ClaimDue(Database database) {
        this.database = database;
    }

    List<Due.Poll> polls(Instant now, Duration lease, int most) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement claim = connection.prepareStatement(POLLS)) {
                claim.setObject(1, Database.time(now.plus(lease)));
                for (int parameter = 2; parameter <= 4; parameter++) {
                    claim.setObject(parameter, Database.time(now));
                }
                claim.setInt(5, most);
                claim.setObject(6, Database.time(now));
                claim.setObject(7, Database.time(now));
                return rows(claim, ClaimDue::poll);
            }
        });
    }

    List<Due.Take> items(Instant now, Duration lease, int most) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement claim = connection.prepareStatement(ITEMS)) {
                claim.setObject(1, Database.time(now.plus(lease)));
                claim.setObject(2, Database.time(now));
                claim.setObject(3, Database.time(now));
                claim.setInt(4, most);
                claim.setObject(5, Database.time(now));
                claim.setInt(6, most);
                claim.setObject(7, Database.time(now));
                return rows(claim, ClaimDue::take);
            }
        });
    }

    /** It was not its host's turn after all. */
    void letGo(Due due, Instant now) {
        database.call(UNREACHABLE, connection -> switch (due) {
            case Due.Poll poll -> update(connection, "UPDATE feed SET claimed_until = NULL WHERE id = ?", poll.id());
            case Due.Take take -> {
                try (PreparedStatement back = connection.prepareStatement(
                        "UPDATE feed_item SET due_at = ?, attempts = attempts - 1 WHERE id = ? AND outcome = 'WAITING'")) {
                    back.setObject(1, Database.time(now));
                    back.setLong(2, take.id());
                    yield back.executeUpdate();
                }
            }
        });
    }

    private static int update(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate();
        }
    }

    /** Makes one thing of a row. */
    private interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement claim, Shape<T> shape) throws SQLException {
        List<T> claimed = new ArrayList<>();
        try (ResultSet rows = claim.executeQuery()) {
            while (rows.next()) {
                claimed.add(shape.of(rows));
            }
        }
        return claimed;
    }

    private static Due.Poll poll(ResultSet row) throws SQLException {
        return new Due.Poll(
                row.getObject("id", UUID.class),
                row.getString("host"),
                row.getString("url"),
                Duration.ofMillis(row.getLong("interval_ms")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getBytes("body_hash"),
                row.getInt("failures"),
                row.getBoolean("read"),
                FeedText.valueOf(row.getString("taken_from")),
                row.getObject("claimed_until", OffsetDateTime.class).toInstant());
    }

    private static Due.Take take(ResultSet row) throws SQLException {
        return new Due.Take(
                row.getLong("id"),
                row.getString("host"),
                row.getString("link"),
                row.getString("title"),
                row.getString("published"),
                row.getString("content"),
                row.getBoolean("whole"),
                row.getBoolean("again"),
                row.getInt("attempts"),
                row.getString("outlet"),
                FeedText.valueOf(row.getString("taken_from")));
    }
}
