package io.onrecord.extract.likeness;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.topic.VectorRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Gives statements that were read before cells were kept the ones that they would get today. */
@ApplicationScoped
class FillCells {
    private static final int AT_ONCE = 500;

    /** What another replica is at is left to it. */
    private static final String WITHOUT = """
            SELECT statement_id, vector FROM statement_vector WHERE cells IS NULL
            ORDER BY statement_id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final Transactions transactions;

    FillCells(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Some of them; false when there are none. */
    boolean some() throws SQLException {
        return transactions.run(FillCells::fill);
    }

    private static boolean fill(Connection connection) throws SQLException {
        boolean any = false;
        try (var select = connection.prepareStatement(WITHOUT);
                var put = connection.prepareStatement("UPDATE statement_vector SET cells = ? WHERE statement_id = ?")) {
            select.setInt(1, AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    any = true;
                    put.setArray(1, VectorRows.cells(connection, rows.getBytes(2)));
                    put.setObject(2, rows.getObject(1, UUID.class));
                    put.addBatch();
                }
            }
            put.executeBatch();
        }
        return any;
    }
}
