package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Since when the record holds the statements of an article: those it held before keep their moment.
 *
 * @param now the moment of what is new. Not the start of the transaction, which may have waited long for its turn: what is
 *     recorded is to be seen as soon after its moment as can be
 */
record Since(Map<UUID, OffsetDateTime> held, OffsetDateTime now) {

    static Since before(Connection connection, UUID article) throws SQLException {
        var held = new HashMap<UUID, OffsetDateTime>();
        try (var select = connection.prepareStatement("SELECT id, recorded_at FROM statement WHERE article_id = ?")) {
            select.setObject(1, article);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    held.put(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class));
                }
            }
        }
        try (var clock = connection.createStatement();
                var time = clock.executeQuery("SELECT clock_timestamp()")) {
            time.next();
            return new Since(held, time.getObject(1, OffsetDateTime.class));
        }
    }

    OffsetDateTime of(UUID statement) {
        return held.getOrDefault(statement, now);
    }
}
