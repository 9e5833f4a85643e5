package io.onrecord.ingest.feed;

import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The row of a feed that has been asked, within somebody's transaction. */
record FeedRow(Connection connection, Due.Poll feed, Instant now) {
    private static final String FEED = """
            UPDATE feed SET claimed_until = NULL, polled_at = ?, next_at = CASE WHEN paused THEN NULL ELSE ?::timestamptz END,
                interval_ms = ?, why = CASE WHEN paused THEN why ELSE ? END, failures = ?, problem = ? WHERE id = ?""";

    private static final String ANSWERED = "UPDATE feed SET read_at = ?, etag = ?, last_modified = ? WHERE id = ?";

    private static final String READ = """
            UPDATE feed SET body_hash = ?, format = ?, title = coalesce(title, ?), site = coalesce(?, site),
                remark = ?, newest_on = ?, usual_gap = ?, silent_from = ? WHERE id = ?""";

    private static final String MOVED = """
            UPDATE feed SET url = ?, host = ? WHERE id = ? AND NOT EXISTS (SELECT FROM feed WHERE url = ?)""";

    private static final String POLL = """
            INSERT INTO feed_poll (feed_id, polled_at, outcome, seen, fresh, took_ms, words) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String FORGET = """
            DELETE FROM feed_poll WHERE feed_id = ? AND polled_at < (
                SELECT polled_at FROM feed_poll WHERE feed_id = ? ORDER BY polled_at DESC OFFSET 99 LIMIT 1)""";

    /** Whether it is still ours to write: false when it has been removed, or claimed by somebody else since our claim ran out. */
    boolean isOurs() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT 1 FROM feed WHERE id = ? AND claimed_until = ? FOR UPDATE")) {
            lock.setObject(1, feed.id());
            lock.setObject(2, Database.time(feed.claimedUntil()));
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        }
    }

    /** A server that says nothing of validators this time may still know those of before. */
    void answered(Validators validators) throws SQLException {
        Validators newest = validators.equals(Validators.NONE) ? feed.validators() : validators;
        try (PreparedStatement update = connection.prepareStatement(ANSWERED)) {
            update.setObject(1, Database.time(now));
            update.setString(2, newest.etag());
            update.setString(3, newest.lastModified());
            update.setObject(4, feed.id());
            update.executeUpdate();
        }
    }

    void read(Answer.Read read, String remark, Pace pace) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(READ)) {
            update.setBytes(1, read.hash());
            update.setString(2, read.feed().format().name());
            update.setString(3, read.feed().title());
            update.setString(4, read.feed().site());
            update.setString(5, remark);
            update.setObject(6, pace.newestOn());
            update.setObject(7, pace.usualGap());
            update.setObject(8, pace.silentFrom() == null ? null : Database.time(pace.silentFrom()));
            update.setObject(9, feed.id());
            update.executeUpdate();
        }
        if (read.movedTo() != null) {
            try (PreparedStatement move = connection.prepareStatement(MOVED)) {
                move.setString(1, read.movedTo());
                move.setString(2, Fresh.hostOf(read.movedTo()));
                move.setObject(3, feed.id());
                move.setString(4, read.movedTo());
                move.executeUpdate();
            }
        }
    }

    void polled(Kept kept, NextPoll next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FEED)) {
            update.setObject(1, Database.time(now));
            update.setObject(2, next.at() == null ? null : Database.time(next.at()));
            update.setLong(3, next.interval().toMillis());
            update.setString(4, next.why());
            update.setInt(5, kept.failed() ? feed.failures() + 1 : 0);
            update.setString(6, kept.failed() ? kept.words() : null);
            update.setObject(7, feed.id());
            update.executeUpdate();
        }
    }

    void remember(Kept kept, Duration took) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(POLL);
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            insert.setObject(1, feed.id());
            insert.setObject(2, Database.time(now));
            insert.setString(3, kept.outcome().name());
            insert.setInt(4, kept.seen());
            insert.setInt(5, kept.fresh());
            insert.setInt(6, Math.clamp(took.toMillis(), 0, Integer.MAX_VALUE));
            insert.setString(7, kept.words());
            insert.executeUpdate();
            forget.setObject(1, feed.id());
            forget.setObject(2, feed.id());
            forget.executeUpdate();
        }
    }
}
