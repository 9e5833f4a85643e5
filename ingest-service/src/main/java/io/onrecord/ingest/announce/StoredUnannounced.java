package io.onrecord.ingest.announce;

import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** In plain SQL, a batch in one statement. A row's {@code xmin} is the token: Postgres changes it with every update. */
@ApplicationScoped
class StoredUnannounced implements Unannounced {
    /** By the clock of the database, which all replicas share. The rows that it chooses are locked for this statement only. */
    private static final String CLAIM = """
            UPDATE article SET claimed_until = now() + ? * interval '1 millisecond' WHERE id IN (
                SELECT id FROM article
                WHERE announced_at IS NULL AND (claimed_until IS NULL OR claimed_until < now()) AND %s
                FOR UPDATE SKIP LOCKED)
            RETURNING id, version, xmin::text, traceparent""";

    private static final String CLAIM_AMONG = CLAIM.formatted("id = ANY (?)");
    private static final String CLAIM_WAITING = CLAIM.formatted("received_at < ? ORDER BY received_at LIMIT ?");

    private static final String ANNOUNCED = """
            UPDATE article SET announced_at = ?, claimed_until = NULL, traceparent = NULL FROM unnest(?::uuid[], ?::text[]) AS told (id, token)
            WHERE article.id = told.id AND article.xmin::text = told.token""";

    /** A failed article has its row in reading, so it waits for a person and not for this. */
    private static final String FORGOTTEN = """
            UPDATE article SET announced_at = NULL, claimed_until = NULL WHERE id IN (
                SELECT a.id FROM article a WHERE a.announced_at < ?
                AND NOT EXISTS (SELECT FROM reading r WHERE r.article_id = a.id AND r.version >= a.version)
                LIMIT ? FOR UPDATE OF a SKIP LOCKED)""";

    private static final String UNREACHABLE = "the record cannot be asked what is unannounced";

    private final Database database;

    StoredUnannounced(Database database) {
        this.database = database;
    }

    @Override
    public List<Pending> claim(Collection<UUID> ids, Duration lasting) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM_AMONG)) {
                statement.setLong(1, lasting.toMillis());
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                return pending(statement);
            }
        });
    }

    @Override
    public List<Pending> claimWaiting(Instant before, int limit, Duration lasting) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM_WAITING)) {
                statement.setLong(1, lasting.toMillis());
                statement.setObject(2, Database.time(before));
                statement.setInt(3, limit);
                return pending(statement);
            }
        });
    }

    @Override
    public void announced(Collection<Pending> articles, Instant at) {
        database.call(UNREACHABLE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ANNOUNCED)) {
                statement.setObject(1, Database.time(at));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", articles.stream().map(Pending::id).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "text", articles.stream().map(Pending::token).toArray()));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public int forget(Instant before, int limit) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FORGOTTEN)) {
                statement.setObject(1, Database.time(before));
                statement.setInt(2, limit);
                return statement.executeUpdate();
            }
        });
    }

    private static List<Pending> pending(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Pending> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Pending(
                        rows.getObject(1, UUID.class), rows.getInt(2), rows.getString(3), rows.getString(4)));
            }
            return found;
        }
    }
}
