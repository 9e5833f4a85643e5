package io.onrecord.extract.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.extract.correction.OfSpeakers.Order;
import io.onrecord.extract.correction.OfSpeakers.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections of speakers and what is kept of them, in one transaction. */
final class OrderRows {
    private final Connection connection;

    OrderRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether one was taken back; empty when somebody has handled it. */
    Optional<Boolean> isUndone(UUID correction) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT undone_at IS NOT NULL FROM correction WHERE id = ? AND handled_at IS NULL FOR UPDATE")) {
            select.setObject(1, correction);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        }
    }

    /** Those that were carried out before, and this one, if any, unless it was taken back. */
    List<Order> inForce(@Nullable UUID correction) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, number, kind, speaker_id, other_speaker, name, speaker_kind, articles, names FROM correction
                WHERE kind IN ('MERGE', 'DIFFERENT', 'SPLIT', 'RENAME') AND undone_at IS NULL
                    AND (handled_at IS NOT NULL OR id = ?) ORDER BY number""")) {
            select.setObject(1, correction, Types.OTHER);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Order>();
                while (rows.next()) {
                    all.add(order(rows));
                }
                return all;
            }
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getObject(1, UUID.class),
                row.getLong(2),
                CorrectionKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                List.of((UUID[]) row.getArray(8).getArray()),
                List.of((String[]) row.getArray(9).getArray()));
    }

    /** Whom the data files of known speakers made whom. */
    Map<UUID, UUID> files() throws SQLException {
        return pairs("SELECT from_id, absorbed_by FROM speaker_merge WHERE absorbed_by IS NOT NULL");
    }

    OfSpeakers stored() throws SQLException {
        return new OfSpeakers(pairs("SELECT from_id, into_id FROM speaker_merge"), steps(), Map.of());
    }

    private Map<UUID, UUID> pairs(String sql) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            var all = new HashMap<UUID, UUID>();
            while (rows.next()) {
                all.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
            return all;
        }
    }

    private List<Step> steps() throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(
                        "SELECT number, speaker_id, article_id, name, into_id FROM speaker_step ORDER BY number")) {
            var all = new ArrayList<Step>();
            while (rows.next()) {
                all.add(new Step(
                        rows.getLong(1),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        rows.getString(4),
                        rows.getObject(5, UUID.class)));
            }
            return all;
        }
    }

    /** In place of what is stored. */
    void store(OfSpeakers of) throws SQLException {
        var files = files();
        try (var delete = connection.createStatement();
                var merge = connection.prepareStatement(
                        "INSERT INTO speaker_merge (from_id, into_id, absorbed_by) VALUES (?, ?, ?)");
                var step = connection.prepareStatement(
                        "INSERT INTO speaker_step (number, speaker_id, article_id, name, into_id) VALUES (?, ?, ?, ?, ?)")) {
            delete.executeUpdate("DELETE FROM speaker_merge");
            delete.executeUpdate("DELETE FROM speaker_step");
            for (var one : of.merges().entrySet()) {
                merge.setObject(1, one.getKey());
                merge.setObject(2, one.getValue());
                merge.setObject(3, files.get(one.getKey()));
                merge.addBatch();
            }
            merge.executeBatch();
            for (var one : of.steps()) {
                step.setLong(1, one.number());
                step.setObject(2, one.speaker());
                step.setObject(3, one.article());
                step.setString(4, one.name());
                step.setObject(5, one.into());
                step.addBatch();
            }
            step.executeBatch();
        }
    }
}
