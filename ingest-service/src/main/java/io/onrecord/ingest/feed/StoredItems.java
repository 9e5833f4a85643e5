package io.onrecord.ingest.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.identity.Sha256;
import io.onrecord.ingest.syndication.Item;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param text where the feed's texts are taken from
 * @param longest characters of a content that are kept; a longer one is left to its page
 */
record StoredItems(Connection connection, UUID feed, FeedText text, Instant now, int longest) {
    private static final int KEYS_AT_ONCE = 200;

    private static final int KEY_BYTES = 16;

    private static final String KNOWN = """
            SELECT id, guid, link, title, published, updated, due_at IS NULL AS settled,
                CASE WHEN num_nonnulls(guid, link, title) = 0 THEN keys END AS gone
            FROM feed_item WHERE feed_id = ? AND keys && ?""";

    /** What was there before the feed was followed and has no date says nothing of how often it has news. */
    private static final String NEWEST = """
            SELECT coalesce(left(published, 10)::date, (first_seen AT TIME ZONE 'UTC')::date) FROM feed_item i
            WHERE feed_id = ? AND (published IS NOT NULL OR first_seen > (SELECT min(first_seen) FROM feed_item WHERE feed_id = i.feed_id))
            ORDER BY id DESC LIMIT 30""";

    private static final String ADD = """
            INSERT INTO feed_item (feed_id, keys, guid, link, title, published, updated, content, whole, first_seen, last_seen,
                outcome, reason, host, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SEEN = "UPDATE feed_item SET last_seen = ? WHERE id = ANY(?)";

    /** It is known by what it is now; nothing is written of what was taken down. */
    private static final String RENEW = """
            UPDATE feed_item SET keys = ?, guid = ?, link = ?, title = ?, published = ?, host = CASE WHEN host = '' THEN '' ELSE ? END
            WHERE id = ? AND num_nonnulls(guid, link, title) > 0""";

    private static final String AGAIN = """
            UPDATE feed_item SET outcome = 'WAITING', reason = NULL, attempts = 0, updated = ?, content = ?, whole = ?, host = ?,
                due_at = greatest(?, tried_at + ? * interval '1 millisecond')
            WHERE id = ? AND num_nonnulls(guid, link, title) > 0""";

    /**
     * One that has been seen before.
     *
     * @param settled whether nothing is left to do
     */
    record Known(long id, ItemKeys keys, @Nullable String updated, boolean settled) {}

    Map<Known, ItemKeys> known(List<Item> items) throws SQLException {
        List<byte[]> keys = items.stream()
                .flatMap(item -> ItemKeys.of(item).all().stream())
                .distinct()
                .map(StoredItems::key)
                .toList();
        Map<Known, ItemKeys> known = new LinkedHashMap<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            find(keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)), items, known);
        }
        return known;
    }

    private void find(List<byte[]> keys, List<Item> items, Map<Known, ItemKeys> known) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, feed);
            select.setArray(2, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    @Nullable Array gone = rows.getArray("gone");
                    if (gone != null) {
                        takenDown(rows.getLong("id"), (byte[][]) gone.getArray(), items, known);
                        continue;
                    }
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
    }

    /** Of what was taken down nothing is left but the hashes of its keys: it is the item that has the same, unchanged. */
    private static void takenDown(long id, byte[][] keys, List<Item> items, Map<Known, ItemKeys> known) {
        items.stream()
                .filter(item -> Arrays.stream(keys)
                        .anyMatch(
                                key -> Arrays.equals(key, key(ItemKeys.of(item).main()))))
                .findFirst()
                .ifPresent(
                        item -> known.put(new Known(id, ItemKeys.of(item), item.updated(), true), ItemKeys.of(item)));
    }

    /** The days of its newest items. */
    List<LocalDate> newest() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, feed);
            try (ResultSet rows = select.executeQuery()) {
                List<LocalDate> days = new ArrayList<>();
                while (rows.next()) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
                return days;
            }
        }
    }

    void add(Collection<Fresh> fresh) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Fresh each : fresh) {
                describe(add, each);
                add.addBatch();
            }
            add.executeBatch();
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
        add.setString(14, host(item, content));
        add.setObject(15, wanted ? Database.time(now) : null);
    }

    private Array keys(Item item) throws SQLException {
        return connection.createArrayOf(
                "bytea", ItemKeys.of(item).all().stream().map(StoredItems::key).toArray(byte[][]::new));
    }

    /** Whose turn it has to be; nobody's when nothing is to be fetched. */
    private String host(Item item, @Nullable String content) {
        boolean fromFeed = text == FeedText.FEED || (text == FeedText.BEST && content != null && Fresh.isWhole(item));
        return fromFeed ? "" : Fresh.hostOf(item.link());
    }

    /** Each by what it is called and where it stands now: who drifts from one name to another stays known. */
    void renew(Map<Known, Item> changed) throws SQLException {
        try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
            for (Map.Entry<Known, Item> each : changed.entrySet()) {
                Item item = each.getValue();
                renew.setArray(1, keys(item));
                renew.setString(2, item.guid());
                renew.setString(3, item.link());
                renew.setString(4, item.title());
                renew.setString(5, item.published());
                renew.setString(6, Fresh.hostOf(item.link()));
                renew.setLong(7, each.getKey().id());
                renew.addBatch();
            }
            renew.executeBatch();
        }
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
            update.setString(4, host(item, content));
            update.setObject(5, Database.time(now));
            update.setLong(6, notBeforeMillis);
            update.setLong(7, known.id());
            update.executeUpdate();
        }
    }

    private @Nullable String kept(Item item) {
        @Nullable String content = item.content();
        return content == null || content.length() > longest ? null : content.replace("\u0000", "");
    }

    private static byte[] key(String key) {
        return Arrays.copyOf(Sha256.of(key), KEY_BYTES);
    }
}
