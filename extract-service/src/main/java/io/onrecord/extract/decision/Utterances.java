package io.onrecord.extract.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements people have said to be the same utterance, and which not.
 *
 * @param same by the two
 */
public record Utterances(Map<Set<UUID>, Boolean> same) {
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

    /** All that are in force; there are as many as people have made by hand. */
    public static Utterances inForce(Connection connection) throws SQLException {
        var same = new HashMap<Set<UUID>, Boolean>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        SELECT statement_now, other_now, kind = 'SAME_UTTERANCE' FROM correction
                        WHERE kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND undone_at IS NULL AND statement_now <> other_now ORDER BY number""")) {
            while (rows.next()) {
                same.put(Set.of(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)), rows.getBoolean(3));
            }
        }
        return new Utterances(Map.copyOf(same));
    }
}
