package io.onrecord.extract.topic;

import io.onrecord.contracts.MeaningCells;
import io.onrecord.extract.database.Arrays;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The vectors of an article and of its statements, in the record. */
public final class VectorRows {
    private static final MeaningCells CELLS = MeaningCells.standard();

    private VectorRows() {}

    /** The cells of meaning that a statement is found by. */
    public static Array cells(Connection connection, byte[] vector) throws SQLException {
        return Arrays.numbers(connection, CELLS.nearest(vector, MeaningCells.KEPT));
    }

    /**
     * Takes the place of what was there.
     *
     * @param statements in the order of their vectors
     */
    public static void put(Connection connection, UUID article, List<UUID> statements, ArticleVectors vectors)
            throws SQLException {
        try (var put = connection.prepareStatement("""
                        INSERT INTO statement_vector (article_id, statement_id, vector, cells) VALUES (?, ?, ?, ?)
                        ON CONFLICT ON CONSTRAINT statement_vector_pkey DO UPDATE SET vector = excluded.vector, cells = excluded.cells""");
                var opening = connection.prepareStatement("""
                        INSERT INTO article_vector (article_id, vector) VALUES (?, ?)
                        ON CONFLICT (article_id) DO UPDATE SET vector = excluded.vector""")) {
            for (int i = 0; i < statements.size(); i++) {
                put.setObject(1, article);
                put.setObject(2, statements.get(i));
                put.setBytes(3, vectors.statements().get(i));
                put.setArray(4, cells(connection, vectors.statements().get(i)));
                put.addBatch();
            }
            put.executeBatch();
            opening.setObject(1, article);
            opening.setBytes(2, vectors.opening());
            opening.executeUpdate();
        }
    }
}
