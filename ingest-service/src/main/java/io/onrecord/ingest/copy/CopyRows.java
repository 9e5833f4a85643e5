package io.onrecord.ingest.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;

/** What the record has of copies, in one transaction. Whatever concerns many articles is one statement. */
final class CopyRows {
    /** Whoever finds out what is a copy of what holds this: two at once would not see what the other finds. */
    private static final long LOCK = 0x6F6E_7265_636F_7064L;

    private static final String TAKE = """
            DELETE FROM article_uncompared WHERE place IN (SELECT place FROM article_uncompared ORDER BY place LIMIT ?)
            RETURNING article_id, again""";

    private static final String LIKE = """
            SELECT DISTINCT s.article_id, s.bands
            FROM (SELECT n, array_agg(band) AS bands FROM unnest(?::integer[], ?::bigint[]) AS t (n, band) GROUP BY n) one
            JOIN article_sketch s ON s.bands && one.bands""";

    private static final String SKETCH = """
            INSERT INTO article_sketch (article_id, bands)
            SELECT id, array_agg(band) FROM unnest(?::uuid[], ?::bigint[]) AS t (id, band) GROUP BY id""";

    private static final String LINK = """
            INSERT INTO article_copy AS c (article_id, of_id, share, decided)
            SELECT id, of_id, share, decided FROM unnest(?::uuid[], ?::uuid[], ?::real[], ?::boolean[])
                AS t (id, of_id, share, decided)
            ON CONFLICT (article_id) DO UPDATE SET of_id = excluded.of_id, share = excluded.share, decided = excluded.decided""";

    /** Those whose first has become a copy itself go along with it, and are to be compared with their new first. */
    private static final String FOLLOW = """
            WITH gone (id, of_id) AS (SELECT * FROM unnest(?::uuid[], ?::uuid[])),
            moved AS (UPDATE article_copy c SET of_id = gone.of_id FROM gone WHERE c.of_id = gone.id RETURNING c.article_id)
            INSERT INTO article_uncompared (article_id, again) SELECT article_id, true FROM moved""";

    /** Those of which somebody said that they are copies of these. */
    private static final String ASK_AGAIN = """
            INSERT INTO article_uncompared (article_id)
            SELECT DISTINCT d.article_id FROM copy_decision d
            WHERE d.of_id = ANY (?) AND NOT EXISTS (
                SELECT FROM copy_decision later WHERE later.article_id = d.article_id AND later.id > d.id)""";

    private final Connection connection;

    CopyRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether nobody else is at it; if so, nobody else will be before the transaction ends. */
    boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Waits until nobody else is at it. */
    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    /**
     * Takes some of what is to be compared.
     *
     * @return whether each may take the place of a first
     */
    Map<UUID, Boolean> take(int most) throws SQLException {
        Map<UUID, Boolean> taken = new LinkedHashMap<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, most);
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    taken.merge(rows.getObject(1, UUID.class), !rows.getBoolean(2), Boolean::logicalOr);
                }
            }
        }
        return taken;
    }

    /** The place of the last that waits, as places have been given ever since; 0 when nobody waits. */
    long newestPlace() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT coalesce(max(place), 0) FROM article_uncompared");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Articles of the record that are found by some of these bands, with all that they are found by. */
    Map<UUID, long[]> like(List<long[]> bands) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int n = 0; n < bands.size(); n++) {
            for (long band : bands.get(n)) {
                numbers.add(n);
                all.add(band);
            }
        }
        Map<UUID, long[]> found = new LinkedHashMap<>();
        // The planner cannot know how few rows a band leads to.
        run("SET LOCAL enable_seqscan = off");
        try (PreparedStatement select = connection.prepareStatement(LIKE)) {
            array(select, 1, "integer", numbers);
            array(select, 2, "bigint", all);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Long[] its = (Long[]) rows.getArray(2).getArray();
                    found.put(
                            rows.getObject(1, UUID.class),
                            Arrays.stream(its).mapToLong(Long::longValue).toArray());
                }
            }
        }
        run("SET LOCAL enable_seqscan = on");
        return found;
    }

    void forgetSketches(Collection<UUID> articles) throws SQLException {
        forAll("DELETE FROM article_sketch WHERE article_id = ANY (?)", articles);
    }

    void keepSketches(Map<UUID, List<Long>> bands) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (Entry<UUID, List<Long>> each : bands.entrySet()) {
            for (Long band : each.getValue()) {
                ids.add(each.getKey());
                all.add(band);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(SKETCH)) {
            array(insert, 1, "uuid", ids);
            array(insert, 2, "bigint", all);
            insert.executeUpdate();
        }
    }

    void unlink(Collection<UUID> articles) throws SQLException {
        forAll("DELETE FROM article_copy WHERE article_id = ANY (?)", articles);
    }

    void link(Map<UUID, Link> copies) throws SQLException {
        List<UUID> ids = List.copyOf(copies.keySet());
        List<Link> links = ids.stream().map(copies::get).toList();
        List<UUID> firsts = links.stream().map(Link::first).toList();
        try (PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            array(follow, 1, "uuid", ids);
            array(follow, 2, "uuid", firsts);
            follow.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            array(insert, 1, "uuid", ids);
            array(insert, 2, "uuid", firsts);
            array(insert, 3, "real", links.stream().map(Link::share).toList());
            array(insert, 4, "boolean", links.stream().map(Link::decided).toList());
            insert.executeUpdate();
        }
    }

    /** Has them compared later, and those that somebody said are copies of them. */
    void compareLater(Collection<UUID> articles, Collection<UUID> changed) throws SQLException {
        forAll("INSERT INTO article_uncompared (article_id) SELECT unnest(?::uuid[])", articles);
        forAll(ASK_AGAIN, changed);
    }

    /** The rows of these articles and of all that have to be known to place them. */
    Map<UUID, Row> rows(Collection<UUID> articles) throws SQLException {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        Set<UUID> wanted = new LinkedHashSet<>(articles);
        while (!wanted.isEmpty()) {
            Map<UUID, Row> read = ReadRow.read(connection, wanted);
            rows.putAll(read);
            Set<UUID> named = new LinkedHashSet<>();
            read.values().forEach(row -> named.addAll(row.names()));
            named.removeAll(rows.keySet());
            named.removeAll(wanted);
            wanted = named;
        }
        return rows;
    }

    private void forAll(String sql, Collection<UUID> articles) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            array(statement, 1, "uuid", articles);
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void array(PreparedStatement statement, int at, String type, Collection<?> values) throws SQLException {
        statement.setArray(at, connection.createArrayOf(type, values.toArray()));
    }
}
