package io.onrecord.ingest.feed;

import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.syndication.Item;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The items of one feed, within somebody's transaction.
 *
 * @param longest characters of a content that are kept; a longer one is left to its page
 */
record StoredItems(Connection connection, UUID feed, Instant now, int longest) {
    private static final int KEY_BYTES = 16;

    private static final String KNOWN = """
            SELECT id, guid, link, title, published, updated, article_id IS NOT NULL AND due_at IS NULL AS settled
            FROM feed_item WHERE feed_id = ? AND keys && ?""";

    private static final String ADD = """
            INSERT INTO feed_item (feed_id, keys, guid, link, title, published, updated, content, whole, first_seen, last_seen,
                outcome, reason, host, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SEEN = "UPDATE feed_item SET last_seen = ? WHERE id = ANY(?)";

    private static final String AGAIN = """
            UPDATE feed_item SET outcome = 'WAITING', reason = NULL, attempts = 0, updated = ?, content = ?, whole = ?,
                due_at = greatest(?, tried_at + ? * interval '1 millisecond')
            WHERE id = ?""";

    private static final String HOST = "INSERT INTO fetch_host (host, next_at) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /**
     * One that has been seen before.
     *
     * @param settled whether its article is in the record and nothing is left to do
     */
    record Known(long id, ItemKeys keys, @Nullable String updated, boolean settled) {}

    Map<Known, ItemKeys> known(List<Item> items) throws SQLException {
        byte[][] keys = items.stream()
                .flatMap(item -> ItemKeys.of(item).all().stream())
                .distinct()
                .map(StoredItems::key)
                .toArray(byte[][]::new);
        Map<Known, ItemKeys> known = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, feed);
            select.setArray(2, connection.createArrayOf("bytea", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ItemKeys its = ItemKeys.of(new Item(
                            rows.getString("guid"),
                            rows.getString("link"),
                            rows.getString("title"),
                            rows.getString("published"),
                            null,
                            null,
                            true));
                    known.put(
                            new Known(rows.getLong("id"), its, rows.getString("updated"), rows.getBoolean("settled")),
                            its);
                }
            }
        }
        return known;
    }

    void add(Collection<Fresh> fresh) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement host = connection.prepareStatement(HOST)) {
            for (Fresh each : fresh) {
                describe(add, each);
                add.addBatch();
                host.setString(1, Fresh.hostOf(each.item().link()));
                host.setObject(2, Database.time(now));
                host.addBatch();
            }
            add.executeBatch();
            host.executeBatch();
        }
    }

    private void describe(PreparedStatement add, Fresh fresh) throws SQLException {
        Item item = fresh.item();
        boolean wanted = fresh.passedOver() == null;
        @Nullable String content = wanted ? kept(item) : null;
        add.setObject(1, feed);
        add.setArray(
                2,
                connection.createArrayOf(
                        "bytea",
                        ItemKeys.of(item).all().stream().map(StoredItems::key).toArray(byte[][]::new)));
        add.setString(3, item.guid());
        add.setString(4, item.link());
        add.setString(5, item.title());
        add.setString(6, item.published());
        add.setString(7, item.updated());
        add.setString(8, content);
        add.setBoolean(9, content != null && Fresh.isWhole(item));
        add.setObject(10, Database.time(now));
        add.setObject(11, Database.time(now));
        add.setString(12, wanted ? "WAITING" : "PASSED_OVER");
        add.setString(13, fresh.passedOver());
        add.setString(14, Fresh.hostOf(item.link()));
        add.setObject(15, wanted ? Database.time(now) : null);
    }

    void seen(Collection<Known> known) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SEEN)) {
            update.setObject(1, Database.time(now));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", known.stream().map(Known::id).toArray()));
            update.executeUpdate();
        }
    }

    /** Its article is read again, though not too soon after the last time. */
    void again(Known known, Item item, long notBeforeMillis) throws SQLException {
        @Nullable String content = kept(item);
        try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
            update.setString(1, item.updated());
            update.setString(2, content);
            update.setBoolean(3, content != null && Fresh.isWhole(item));
            update.setObject(4, Database.time(now));
            update.setLong(5, notBeforeMillis);
            update.setLong(6, known.id());
            update.executeUpdate();
        }
    }

    private @Nullable String kept(Item item) {
        @Nullable String content = item.content();
        return content == null || content.length() > longest ? null : content.replace("\u0000", "");
    }

    private static byte[] key(String key) {
        return Arrays.copyOf(AskFeed.sha256(key.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
    }
}
