package io.onrecord.extract.correction;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.statement.EchoTurn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Has the echoes of two statements put together anew: whoever does that goes by what was decided. */
final class CorrectUtterances {
    private CorrectUtterances() {}

    static boolean carryOut(Connection connection, ToDo one) throws SQLException {
        var both =
                Stream.of(one.statement(), one.other()).filter(Objects::nonNull).toList();
        EchoTurn.share(connection);
        int there = count(connection, both);
        try (var broken = connection.prepareStatement("""
                INSERT INTO echo_broken (echo_id)
                SELECT DISTINCT echo_id FROM statement WHERE id = ANY (?) AND echo_id IS NOT NULL ORDER BY 1 ON CONFLICT DO NOTHING""")) {
            broken.setArray(1, Arrays.ids(connection, both));
            broken.executeUpdate();
        }
        var outcome = one.isUndone() ? "UNDONE" : there == 2 ? "APPLIED" : "LOST";
        Decisions.mark(connection, List.of(one.id()), outcome, there);
        return true;
    }

    private static int count(Connection connection, List<UUID> statements) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM statement WHERE id = ANY (?)")) {
            select.setArray(1, Arrays.ids(connection, statements));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
