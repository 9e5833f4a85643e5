package io.onrecord.extract.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which statements people have said to be the same utterance, and which not. */
public record Utterances(List<Two> all) {

    /**
     * A decision on two statements.
     *
     * @param oneEcho that the one is in; null while it is in none
     */
    public record Two(
            UUID one,
            @Nullable UUID oneEcho,
            UUID other,
            @Nullable UUID otherEcho,
            boolean same) {

        public Set<UUID> ids() {
            return Set.of(one, other);
        }

        Set<UUID> echoes() {
            return Stream.of(oneEcho, otherEcho)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toSet());
        }

        boolean isOf(Set<UUID> statements) {
            return statements.contains(one) || statements.contains(other);
        }
    }

    private static final String OF_ARTICLE = """
            SELECT id, kind, article_id = ? AS of_one, statement_id, version, statement_kind, content, content_text,
                other_article = ? AS of_other, other_statement, other_version, other_kind, other_content, other_text
            FROM correction WHERE kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND undone_at IS NULL AND (article_id = ? OR other_article = ?)
            ORDER BY number""";

    /** Those that are handled say whether both are there. */
    private static final String FOUND = """
            UPDATE correction SET %s = ?,
                outcome = CASE WHEN handled_at IS NULL THEN NULL WHEN ?::uuid IS NOT NULL AND %s IS NOT NULL THEN 'APPLIED' ELSE 'LOST' END
            WHERE id = ?""";

    private static final String ONE = FOUND.formatted("statement_now", "other_now");
    private static final String OTHER = FOUND.formatted("other_now", "statement_now");

    /** Says which statements of an article that was just read they are about. */
    public static void findAgain(
            Connection connection, UUID article, int version, Collection<FindAgain.Candidate> candidates)
            throws SQLException {
        try (var select = connection.prepareStatement(OF_ARTICLE)) {
            for (int place = 1; place <= 4; place++) {
                select.setObject(place, article);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean("of_one")) {
                        found(
                                connection,
                                ONE,
                                Decisions.sought(rows, "statement_id", "", "content_text"),
                                version,
                                candidates);
                    }
                    if (rows.getBoolean("of_other")) {
                        found(
                                connection,
                                OTHER,
                                Decisions.sought(rows, "other_statement", "other_", "other_text"),
                                version,
                                candidates);
                    }
                }
            }
        }
    }

    private static void found(
            Connection connection,
            String sql,
            FindAgain.Sought sought,
            int version,
            Collection<FindAgain.Candidate> candidates)
            throws SQLException {
        @Nullable UUID now = FindAgain.in(candidates, sought, version);
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, now, Types.OTHER);
            update.setObject(2, now, Types.OTHER);
            update.setObject(3, sought.decision());
            update.executeUpdate();
        }
    }

    /** All that are in force; of two decisions on the same two the later one holds. */
    public static Utterances inForce(Connection connection) throws SQLException {
        var all = new LinkedHashMap<Set<UUID>, Two>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        SELECT c.statement_now, a.echo_id, c.other_now, b.echo_id, c.kind = 'SAME_UTTERANCE' FROM correction c
                        JOIN statement a ON a.id = c.statement_now JOIN statement b ON b.id = c.other_now
                        WHERE c.kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND c.undone_at IS NULL AND a.id <> b.id
                        ORDER BY c.number""")) {
            while (rows.next()) {
                var two = new Two(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        rows.getObject(4, UUID.class),
                        rows.getBoolean(5));
                all.put(two.ids(), two);
            }
        }
        return new Utterances(List.copyOf(all.values()));
    }

    /**
     * Those that matter when some statements are put into echoes: about one of them, or about an echo that they may join.
     *
     * @param echoes that they are like; what they are said to be the same as comes on top
     */
    public Utterances concerning(Set<UUID> statements, Set<UUID> echoes) {
        var touched = new HashSet<>(echoes);
        all.stream().filter(two -> two.same() && two.isOf(statements)).forEach(two -> touched.addAll(two.echoes()));
        return new Utterances(all.stream()
                .filter(two -> two.isOf(statements) || !Collections.disjoint(two.echoes(), touched))
                .toList());
    }

    /** Whether a decision says anything about two. */
    public boolean sayOf(UUID one, UUID other) {
        return all.stream().anyMatch(two -> two.ids().equals(Set.of(one, other)));
    }
}
