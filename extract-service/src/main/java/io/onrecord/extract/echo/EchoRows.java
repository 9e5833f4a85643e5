package io.onrecord.extract.echo;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.position.Pending;
import io.onrecord.extract.statement.Counts;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extraction.echoes.Groups;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Echoes in the record, in one transaction of whoever has the turn. */
final class EchoRows {
    private static final int BROKEN = 20;

    /** As Postgres orders them. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private static final String LINK = """
            INSERT INTO echo_link AS l (statement_id, via_id, probability, meaning, run, article_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT echo_link_pkey DO UPDATE SET via_id = excluded.via_id, probability = excluded.probability,
                meaning = excluded.meaning, run = excluded.run
            WHERE (excluded.probability, excluded.run, excluded.meaning, l.via_id) > (l.probability, l.run, l.meaning, excluded.via_id)""";

    private final Connection connection;

    EchoRows(Connection connection) {
        this.connection = connection;
    }

    boolean areAnyBroken() throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT EXISTS (SELECT FROM echo_broken)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Some of the broken ones; their statements are in no echo then. */
    void takeApartBroken() throws SQLException {
        var broken = new ArrayList<UUID>();
        try (var take = connection.prepareStatement("""
                DELETE FROM echo_broken WHERE echo_id IN (SELECT echo_id FROM echo_broken ORDER BY echo_id LIMIT ?)
                RETURNING echo_id""")) {
            take.setInt(1, BROKEN);
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    broken.add(rows.getObject(1, UUID.class));
                }
            }
        }
        var echoes = Arrays.ids(connection, broken);
        Pending.drop(connection, firsts(broken));
        ReviewRows.forget(connection, broken);
        counted(articlesOfFirsts(broken), () -> {
            update("""
                    DELETE FROM echo_link l USING statement s
                    WHERE s.echo_id = ANY (?) AND l.article_id = s.article_id AND l.statement_id = s.id""", echoes);
            update("UPDATE statement SET echo_id = NULL, is_first = false WHERE echo_id = ANY (?)", echoes);
        });
    }

    private Set<UUID> firsts(List<UUID> echoes) throws SQLException {
        return ofFirsts("id", echoes);
    }

    private Set<UUID> articlesOfFirsts(List<UUID> echoes) throws SQLException {
        return ofFirsts("article_id", echoes);
    }

    private Set<UUID> ofFirsts(String column, List<UUID> echoes) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT DISTINCT " + column + " FROM statement WHERE is_first AND echo_id = ANY (?)")) {
            select.setArray(1, Arrays.ids(connection, echoes));
            try (var rows = select.executeQuery()) {
                var all = new HashSet<UUID>();
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
                return all;
            }
        }
    }

    /** Whether the statements are in the record as they were when they were compared. */
    boolean areStillSo(List<Stored> pending, List<Pair> pairs) throws SQLException {
        var seen = new HashMap<UUID, Stored>();
        Stream.concat(pending.stream(), pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())))
                .forEach(one -> seen.put(one.id(), one));
        int same = 0;
        try (var select = connection.prepareStatement("SELECT id, xmin::text FROM statement WHERE id = ANY (?)")) {
            select.setArray(1, Arrays.ids(connection, seen.keySet()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var before = seen.get(rows.getObject(1, UUID.class));
                    same += before != null && before.version().equals(rows.getString(2)) ? 1 : 0;
                }
            }
        }
        return same == seen.size();
    }

    /** Puts them into the echoes that they belong to, alone or with those that they are the same as. */
    void put(List<Stored> pending, List<Pair> pairs, Prints prints, Decided decided) throws SQLException {
        var groups = new Groups<UUID>(ORDER);
        pending.forEach(one -> groups.add(one.id()));
        var held = decided.join(groups, pairs);
        var known = new TreeSet<>(ORDER);
        pairs.forEach(pair -> Stream.of(pair.one(), pair.other())
                .filter(one -> one.echo() != null)
                .forEach(one -> known.add(echo(one))));
        putEach(pending, groups, prints);
        var renamed = new HashMap<UUID, UUID>();
        known.stream()
                .filter(echo -> !groups.of(echo).equals(echo))
                .forEach(echo -> renamed.put(echo, groups.of(echo)));
        rename(renamed);
        link(held);
        chooseFirsts(groups.all().keySet());
    }

    /** What stands for a statement among the groups. */
    static UUID echo(Stored one) {
        return Objects.requireNonNullElse(one.echo(), one.id());
    }

    private void putEach(List<Stored> pending, Groups<UUID> groups, Prints prints) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE statement SET echo_id = ?, fingerprints = ? WHERE id = ?")) {
            for (var one : pending) {
                update.setObject(1, groups.of(one.id()));
                update.setArray(2, Arrays.numbers(connection, prints.kept(one)));
                update.setObject(3, one.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void rename(Map<UUID, UUID> renamed) throws SQLException {
        for (var entry : renamed.entrySet()) {
            update("UPDATE statement SET echo_id = ? WHERE echo_id = ?", entry.getValue(), entry.getKey());
        }
    }

    private void link(List<Pair> pairs) throws SQLException {
        try (var link = connection.prepareStatement(LINK)) {
            for (var pair : pairs) {
                for (var ends : List.of(List.of(pair.one(), pair.other()), List.of(pair.other(), pair.one()))) {
                    link.setObject(1, ends.getFirst().id());
                    link.setObject(2, ends.getLast().id());
                    link.setFloat(3, (float) pair.likeness().probability());
                    link.setFloat(4, (float) pair.likeness().meaning());
                    link.setInt(5, pair.likeness().run());
                    link.setObject(
                            6, UUID.fromString(ends.getFirst().utterance().article()));
                    link.addBatch();
                }
            }
            link.executeBatch();
        }
    }

    private void chooseFirsts(Collection<UUID> echoes) throws SQLException {
        var chosen = new ArrayList<UUID>();
        var dropped = new ArrayList<UUID>();
        var articles = new HashSet<UUID>();
        for (var carriers : carriers(echoes).values()) {
            var first = carriers.stream().min(Carried.ORDER).orElseThrow();
            for (var one : carriers) {
                boolean isFirst = one.equals(first);
                if (isFirst != one.isFirst()) {
                    (isFirst ? chosen : dropped).add(one.id());
                    articles.add(one.article());
                }
            }
        }
        counted(articles, () -> {
            update("UPDATE statement SET is_first = false WHERE id = ANY (?)", Arrays.ids(connection, dropped));
            update("UPDATE statement SET is_first = true WHERE id = ANY (?)", Arrays.ids(connection, chosen));
        });
        Pending.drop(connection, dropped);
        Pending.add(connection, chosen);
        ReviewRows.refresh(connection, echoes);
    }

    private Map<UUID, List<Carried>> carriers(Collection<UUID> echoes) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT s.echo_id, s.id, s.article_id, s.ordinal, s.published_on, r.published_precision, r.published_value, s.is_first
                FROM statement s JOIN reading r ON r.article_id = s.article_id WHERE s.echo_id = ANY (?)""")) {
            select.setArray(1, Arrays.ids(connection, echoes));
            try (var rows = select.executeQuery()) {
                var all = new HashMap<UUID, List<Carried>>();
                while (rows.next()) {
                    all.computeIfAbsent(rows.getObject(1, UUID.class), echo -> new ArrayList<>())
                            .add(new Carried(
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, UUID.class),
                                    rows.getInt(4),
                                    rows.getObject(5, LocalDate.class),
                                    moment(rows.getString(6), rows.getString(7)),
                                    rows.getBoolean(8)));
                }
                return all;
            }
        }
    }

    private static @Nullable Instant moment(String precision, @Nullable String published) {
        return new PublicationDate(published, DatePrecision.valueOf(precision), "").moment();
    }

    /** What changes statements. */
    private interface Change {
        void make() throws SQLException;
    }

    /** The counts follow a change of these articles' statements. */
    private void counted(Collection<UUID> articles, Change change) throws SQLException {
        if (articles.isEmpty()) {
            change.make();
            return;
        }
        RecordReading.keepTopics(connection);
        var counts = new Counts();
        for (var article : articles) {
            counts.subtractAll(connection, article);
        }
        change.make();
        for (var article : articles) {
            counts.addAll(connection, article);
        }
        counts.write(connection);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
