package io.onrecord.extract.decision;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.SpeakerKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on statements of one article, the earliest first, and what became of them.
 *
 * @param inForce to be carried out
 * @param undone to be carried out no more, which nobody has seen to yet
 */
public record Decisions(List<Decision> inForce, List<UUID> undone) {
    private static final String OF_ARTICLE = """
            SELECT id, kind, statement_id, version, statement_kind, content, content_text, speaker_id, name, speaker_kind,
                topics_added, topics_removed, undone_at IS NOT NULL AS undone
            FROM correction
            WHERE article_id = ? AND kind IN ('REATTRIBUTE', 'REJECT', 'CONFIRM', 'RETAG')
                AND (undone_at IS NULL OR handled_at IS NULL)
            ORDER BY number""";

    private static final String MARK = """
            UPDATE correction SET handled_at = now(), outcome = ?, changed = ?
            WHERE id = ANY (?) AND outcome IS DISTINCT FROM ? AND (undone_at IS NOT NULL) = (? = 'UNDONE')""";

    /** As they are now; to be asked in the transaction that carries them out. */
    public static Decisions ofArticle(Connection connection, UUID article) throws SQLException {
        var inForce = new ArrayList<Decision>();
        var undone = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(OF_ARTICLE)) {
            select.setObject(1, article);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean("undone")) {
                        undone.add(rows.getObject("id", UUID.class));
                    } else {
                        inForce.add(decision(rows));
                    }
                }
            }
        }
        return new Decisions(List.copyOf(inForce), List.copyOf(undone));
    }

    /**
     * They are carried out.
     *
     * @param statements on which, by decision
     */
    public static void found(Connection connection, Map<UUID, UUID> statements) throws SQLException {
        mark(connection, statements.keySet(), "APPLIED", 1);
        try (var update = connection.prepareStatement(
                "UPDATE correction SET statement_now = ? WHERE id = ? AND statement_now IS DISTINCT FROM ?")) {
            for (var one : statements.entrySet()) {
                update.setObject(1, one.getValue());
                update.setObject(2, one.getKey());
                update.setObject(3, one.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** What they are about is not there. */
    public static void lost(Connection connection, Collection<UUID> decisions) throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        mark(connection, decisions, "LOST", 0);
        try (var update = connection.prepareStatement(
                "UPDATE correction SET statement_now = NULL WHERE id = ANY (?) AND statement_now IS NOT NULL")) {
            update.setArray(1, Arrays.ids(connection, decisions));
            update.executeUpdate();
        }
    }

    /** What became of some; one that was taken back meanwhile is left for whoever sees to that. */
    public static void mark(Connection connection, Collection<UUID> decisions, String outcome, int changed)
            throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(MARK)) {
            update.setString(1, outcome);
            update.setInt(2, changed);
            update.setArray(3, Arrays.ids(connection, decisions));
            update.setString(4, outcome);
            update.setString(5, outcome);
            update.executeUpdate();
        }
    }

    /** What a row says a statement was. */
    static FindAgain.Sought sought(ResultSet row, String statement, String prefix, String words) throws SQLException {
        return new FindAgain.Sought(
                row.getObject("id", UUID.class),
                row.getObject(statement, UUID.class),
                row.getInt(prefix + "version"),
                StatementKind.valueOf(row.getString(prefix.isEmpty() ? "statement_kind" : prefix + "kind")),
                spans((Integer[]) row.getArray(prefix + "content").getArray()),
                row.getString(words));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("speaker_kind");
        return new Decision(
                row.getObject("id", UUID.class),
                CorrectionKind.valueOf(row.getString("kind")),
                sought(row, "statement_id", "", "content_text"),
                row.getObject("speaker_id", UUID.class),
                row.getString("name"),
                kind == null ? null : SpeakerKind.valueOf(kind),
                List.of((String[]) row.getArray("topics_added").getArray()),
                List.of((String[]) row.getArray("topics_removed").getArray()));
    }

    private static List<Span> spans(Integer[] ends) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < ends.length; i += 2) {
            spans.add(new Span(ends[i], ends[i + 1]));
        }
        return List.copyOf(spans);
    }
}
