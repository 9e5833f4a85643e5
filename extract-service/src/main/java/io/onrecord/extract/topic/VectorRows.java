package io.onrecord.extract.topic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The vectors of an article and of its statements, in the record. */
public final class VectorRows {
    private VectorRows() {}

    /**
     * Takes the place of what was there.
     *
     * @param statements in the order of their vectors
     */
    public static void put(Connection connection, UUID article, List<UUID> statements, ArticleVectors vectors)
            throws SQLException {
        try (var put = connection.prepareStatement("""
                        INSERT INTO statement_vector (statement_id, vector) VALUES (?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET vector = excluded.vector""");
                var opening = connection.prepareStatement("""
                        INSERT INTO article_vector (article_id, vector) VALUES (?, ?)
                        ON CONFLICT (article_id) DO UPDATE SET vector = excluded.vector""")) {
            for (int i = 0; i < statements.size(); i++) {
                put.setObject(1, statements.get(i));
                put.setBytes(2, vectors.statements().get(i));
                put.addBatch();
            }
            put.executeBatch();
            opening.setObject(1, article);
            opening.setBytes(2, vectors.opening());
            opening.executeUpdate();
        }
    }
}
