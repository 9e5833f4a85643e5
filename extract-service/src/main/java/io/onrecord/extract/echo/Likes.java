package io.onrecord.extract.echo;

import io.onrecord.contracts.PackedVector;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.echoes.Utterance;
import io.onrecord.extraction.echoes.Wording;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Statements that nobody has put into an echo, and those that they may be the same as: of the same speaker within a week, or
 * with a fingerprint in common. How many are looked at does not grow with the record.
 */
final class Likes {
    /** Articles of which some statement is in no echo. */
    private static final int SCANNED = 300;

    private static final int AT_ONCE = 40;

    /** Lists of a week that are kept at a time: pending ones of one speaker and day come together. */
    private static final int WEEKS = 10;

    private static final int DAYS = 7;
    private static final int OF_THE_WEEK = 1_000;
    private static final int OF_ALL_TIME = 200;

    private static final String COLUMNS = """
            SELECT s.id, s.article_id, s.content, s.kind, s.status, s.content_text, s.speaker_id, s.published_on, s.echo_id, s.xmin::text AS version, v.vector
            FROM statement s LEFT JOIN statement_vector v ON v.article_id = s.article_id AND v.statement_id = s.id\s""";

    private static final String ARTICLES = """
            SELECT DISTINCT article_id FROM
                (SELECT article_id FROM statement WHERE echo_id IS NULL ORDER BY article_id LIMIT ?) first ORDER BY 1 LIMIT ?""";

    private static final String PENDING = COLUMNS + "WHERE s.echo_id IS NULL AND s.article_id = ANY (?) ORDER BY s.id";

    private static final String OF_ONE_WEEK = COLUMNS + """
            WHERE s.speaker_id = ? AND s.sort_on BETWEEN ?::date - ?::int AND ?::date + ?::int AND s.echo_id IS NOT NULL
            ORDER BY abs(s.published_on - ?::date), s.id LIMIT ?""";

    private static final String OF_ONE_ARTICLE =
            COLUMNS + "WHERE s.article_id = ? AND s.speaker_id = ? AND s.echo_id IS NOT NULL";

    private static final String ALIKE = COLUMNS + """
            WHERE s.fingerprints && ? AND s.speaker_id IS NOT DISTINCT FROM ? AND s.echo_id IS NOT NULL
            ORDER BY abs(s.published_on - ?::date) NULLS LAST, s.id LIMIT ?""";

    private final Connection connection;
    private final Rarity rarity;
    private final Prints prints;
    private final Map<Week, List<Stored>> weeks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Week, List<Stored>> eldest) {
            return size() > WEEKS;
        }
    };

    private record Week(UUID speaker, LocalDate around) {}

    Likes(Connection connection, Rarity rarity, Prints prints) {
        this.connection = connection;
        this.rarity = rarity;
        this.prints = prints;
    }

    /** Some articles of which some statement is in no echo. */
    static List<UUID> articles(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ARTICLES)) {
            select.setInt(1, SCANNED);
            select.setInt(2, AT_ONCE);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<UUID>();
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
                return all;
            }
        }
    }

    /** Their statements that are in no echo, those of one speaker and day together. */
    List<Stored> pending(List<UUID> articles) throws SQLException {
        try (var select = connection.prepareStatement(PENDING)) {
            select.setArray(1, Arrays.ids(connection, articles));
            var all = read(select);
            all.sort(Comparator.comparing(Stored::speaker, Comparator.nullsLast(Comparator.<UUID>naturalOrder()))
                    .thenComparing(
                            one -> one.utterance().day(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
            return all;
        }
    }

    /** Whether one is looked at for the other, as those in the record are. */
    boolean mayBe(Stored one, Stored other) {
        if (!Objects.equals(one.speaker(), other.speaker())) {
            return false;
        }
        return (one.speaker() != null && Utterance.areNear(one.utterance(), other.utterance(), DAYS))
                || prints.meet(one, other);
    }

    /** Some by their ids, in an echo or not. */
    List<Stored> stored(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (var select = connection.prepareStatement(COLUMNS + "WHERE s.id = ANY (?)")) {
            select.setArray(1, Arrays.ids(connection, ids));
            return read(select);
        }
    }

    /** Those in an echo that it may be the same as. */
    Collection<Stored> of(Stored one) throws SQLException {
        var all = new LinkedHashMap<UUID, Stored>();
        var day = one.utterance().day();
        if (one.speaker() != null && day != null) {
            ofOneWeek(one.speaker(), day).forEach(like -> all.put(like.id(), like));
        } else if (one.speaker() != null) {
            ofOneArticle(one.speaker(), one.utterance().article()).forEach(like -> all.put(like.id(), like));
        }
        alike(one).forEach(like -> all.putIfAbsent(like.id(), like));
        return all.values();
    }

    private List<Stored> ofOneWeek(UUID speaker, LocalDate day) throws SQLException {
        var known = weeks.get(new Week(speaker, day));
        if (known != null) {
            return known;
        }
        try (var select = connection.prepareStatement(OF_ONE_WEEK)) {
            select.setObject(1, speaker);
            select.setObject(2, day);
            select.setInt(3, DAYS);
            select.setObject(4, day);
            select.setInt(5, DAYS);
            select.setObject(6, day);
            select.setInt(7, OF_THE_WEEK);
            var found = read(select);
            weeks.put(new Week(speaker, day), found);
            return found;
        }
    }

    private List<Stored> ofOneArticle(UUID speaker, String article) throws SQLException {
        try (var select = connection.prepareStatement(OF_ONE_ARTICLE)) {
            select.setObject(1, UUID.fromString(article));
            select.setObject(2, speaker);
            return read(select);
        }
    }

    private List<Stored> alike(Stored one) throws SQLException {
        int[] sought = prints.sought(one);
        if (sought.length == 0) {
            return List.of();
        }
        try (var select = connection.prepareStatement(ALIKE)) {
            select.setArray(1, Arrays.numbers(connection, sought));
            select.setObject(2, one.speaker(), Types.OTHER);
            select.setObject(3, one.utterance().day(), Types.DATE);
            select.setInt(4, OF_ALL_TIME);
            return read(select);
        }
    }

    private List<Stored> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var all = new ArrayList<Stored>();
            while (rows.next()) {
                all.add(stored(rows));
            }
            return all;
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        var ends = (Integer[]) row.getArray("content").getArray();
        var vector = row.getBytes("vector");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("speaker_id", UUID.class),
                row.getObject("echo_id", UUID.class),
                row.getString("version"),
                new Utterance(
                        row.getString("article_id"),
                        ends[0],
                        ends[ends.length - 1],
                        StatementKind.valueOf(row.getString("kind")),
                        Wording.of(row.getString("content_text"), rarity),
                        vector == null ? new float[PackedVector.SIZE] : PackedVector.unpack(vector),
                        StatementStatus.valueOf(row.getString("status")) == StatementStatus.DENIED,
                        row.getObject("published_on", LocalDate.class)));
    }
}
