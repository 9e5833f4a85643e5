package io.onrecord.ingest.feed;

import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of feeds as people change them. Every change is one statement, so it needs no transaction of its own. */
@ApplicationScoped
class StoredFeeds {
    private static final String UNREACHABLE = "the feeds in the record cannot be reached";

    private static final String ADD = """
            INSERT INTO feed (id, url, host, title, outlet, taken_from, paused, added_at, next_at, why, interval_ms)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM feed) < ?
            ON CONFLICT (url) DO NOTHING""";

    private static final String ADD_MANY = """
            INSERT INTO feed (id, url, host, title, outlet, taken_from, paused, added_at, next_at, why, interval_ms)
            SELECT gen_random_uuid(), url, host, title, outlet, taken_from, false, ?, ?, 'it is new', ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS listed (url, host, title, outlet, taken_from)
            ON CONFLICT (url) DO NOTHING""";

    private static final String CHANGE = """
            UPDATE feed SET title = coalesce(?, title), outlet = ?, taken_from = ?, why = CASE WHEN paused = ? THEN why ELSE ? END,
                next_at = CASE WHEN paused = ? THEN next_at WHEN ? THEN NULL ELSE ?::timestamptz END, paused = ?
            WHERE id = ? RETURNING url, title""";

    /** One that was paused, or is said to be gone, is asked all the same: somebody wants to know. Its host's turn it has to be. */
    private static final String SOON = """
            UPDATE feed SET next_at = ?, why = ?, paused = false WHERE id = ? RETURNING url, title""";

    /** Of a list, so that one of thousands is a matter of a moment. */
    private static final int TOGETHER = 1_000;

    private final Database database;

    StoredFeeds(Database database) {
        this.database = database;
    }

    /** A feed that is followed. */
    record Stored(UUID id, String url, @Nullable String title) {}

    /** What became of a feed that was to be added. */
    enum Added {
        NEW,
        KNOWN,
        TOO_MANY
    }

    Added add(UUID id, String url, Described feed, Instant now, Duration interval, int most) {
        boolean added = database.call(UNREACHABLE, connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, id);
                add.setString(2, url);
                add.setString(3, Fresh.hostOf(url));
                add.setString(4, feed.title());
                add.setString(5, feed.outlet());
                add.setString(6, feed.text().name());
                add.setBoolean(7, feed.paused());
                add.setObject(8, Database.time(now));
                add.setObject(9, feed.paused() ? null : Database.time(now));
                add.setString(10, feed.paused() ? "it is paused" : "it is new");
                add.setLong(11, interval.toMillis());
                add.setInt(12, most);
                return add.executeUpdate() == 1;
            }
        });
        if (added) {
            return Added.NEW;
        }
        return at(url).isPresent() ? Added.KNOWN : Added.TOO_MANY;
    }

    /**
     * Adds those that are not there yet, as many as there may be.
     *
     * @param feeds by address, in their order, none of them paused
     * @return what became of each
     */
    Map<String, Added> addAll(Map<String, Described> feeds, Instant now, Duration interval, int most) {
        return database.call(UNREACHABLE, connection -> {
            long room = most - number(connection);
            Map<String, Added> added = new LinkedHashMap<>();
            List<String> left = List.copyOf(feeds.keySet());
            for (int from = 0; from < left.size(); from += TOGETHER) {
                List<String> some = left.subList(from, Math.min(left.size(), from + TOGETHER));
                Set<String> known = known(connection, some);
                List<String> fresh = new ArrayList<>();
                for (String url : some) {
                    boolean isNew = !known.contains(url) && room-- > 0;
                    added.put(url, isNew ? Added.NEW : known.contains(url) ? Added.KNOWN : Added.TOO_MANY);
                    if (isNew) {
                        fresh.add(url);
                    }
                }
                insert(connection, fresh, feeds, now, interval);
            }
            return added;
        });
    }

    private static long number(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM feed");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> known(Connection connection, List<String> urls) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT url FROM feed WHERE url = ANY (?)")) {
            select.setArray(1, texts(connection, urls.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString("url"));
                }
            }
        }
        return known;
    }

    private static void insert(
            Connection connection, List<String> urls, Map<String, Described> feeds, Instant now, Duration interval)
            throws SQLException {
        List<Described> described =
                urls.stream().map(feeds::get).map(Objects::requireNonNull).toList();
        try (PreparedStatement add = connection.prepareStatement(ADD_MANY)) {
            add.setObject(1, Database.time(now));
            add.setObject(2, Database.time(now));
            add.setLong(3, interval.toMillis());
            add.setArray(4, texts(connection, urls.toArray()));
            add.setArray(5, texts(connection, urls.stream().map(Fresh::hostOf).toArray()));
            add.setArray(
                    6,
                    texts(connection, described.stream().map(Described::title).toArray()));
            add.setArray(
                    7,
                    texts(connection, described.stream().map(Described::outlet).toArray()));
            add.setArray(
                    8,
                    texts(
                            connection,
                            described.stream().map(feed -> feed.text().name()).toArray()));
            add.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    Optional<Stored> at(String url) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, url, title FROM feed WHERE url = ?")) {
                select.setString(1, url);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(stored(row.getObject("id", UUID.class), row))
                            : Optional.<Stored>empty();
                }
            }
        });
    }

    Optional<Stored> change(UUID id, Described feed, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                change.setString(1, feed.title());
                change.setString(2, feed.outlet());
                change.setString(3, feed.text().name());
                change.setBoolean(4, feed.paused());
                change.setString(5, feed.paused() ? "it is paused" : "it goes on after a pause");
                change.setBoolean(6, feed.paused());
                change.setBoolean(7, feed.paused());
                change.setObject(8, Database.time(now));
                change.setBoolean(9, feed.paused());
                change.setObject(10, id);
                return one(id, change);
            }
        });
    }

    Optional<Stored> soon(UUID id, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement poll = connection.prepareStatement(SOON)) {
                poll.setObject(1, Database.time(now));
                poll.setString(2, "somebody asked for it");
                poll.setObject(3, id);
                return one(id, poll);
            }
        });
    }

    boolean remove(UUID id) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement remove = connection.prepareStatement("DELETE FROM feed WHERE id = ?")) {
                remove.setObject(1, id);
                return remove.executeUpdate() == 1;
            }
        });
    }

    private static Optional<Stored> one(UUID id, PreparedStatement change) throws SQLException {
        try (ResultSet row = change.executeQuery()) {
            return row.next() ? Optional.of(stored(id, row)) : Optional.empty();
        }
    }

    private static Stored stored(UUID id, ResultSet row) throws SQLException {
        return new Stored(id, row.getString("url"), row.getString("title"));
    }
}
