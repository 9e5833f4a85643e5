package io.onrecord.ingest.takedown;

import io.onrecord.contracts.TakedownKind;
import io.onrecord.ingest.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Take-downs in the record. */
@ApplicationScoped
class Takedowns {
    private static final String UNREACHABLE = "the take-downs in the record cannot be reached";

    /** Who a speaker is in the end. */
    private static final String SPEAKER = """
            SELECT coalesce((SELECT m.into_id FROM speaker_merge m WHERE m.from_id = s.id), s.id) FROM speaker s WHERE s.id = ?""";

    private static final String PRESENT = "SELECT id FROM article WHERE id = ANY (?)";

    private static final String INSERT =
            "INSERT INTO takedown (id, kind, reason, made_by, made_at) VALUES (?, ?, ?, ?, ?)";

    private static final String AIM =
            "INSERT INTO takedown_target (id, takedown_id) SELECT DISTINCT id, ?::uuid FROM unnest(?) AS t (id)";

    /** By all their versions; what nobody is known to have published is known again only so. */
    private static final String KEYS = """
            INSERT INTO takedown_key (hash, takedown_id)
            SELECT DISTINCT hash, ?::uuid FROM (
                SELECT takedown_url_key(url) AS hash FROM article WHERE id = ANY (?) AND url IS NOT NULL
                UNION ALL SELECT takedown_text_key(p.publisher, sha256(convert_to(v.text, 'UTF8')))
                FROM article a JOIN article_version v ON v.article_id = a.id
                CROSS JOIN LATERAL (VALUES (a.publisher), ('')) p (publisher) WHERE a.id = ANY (?)) k""";

    private static final String LIFT = """
            UPDATE takedown SET lifted_at = ?, lifted_by = ?, lifted_reason = ?
            WHERE id = ? AND lifted_at IS NULL AND finished_at IS NOT NULL AND kind <> 'RETENTION'""";

    private static final String OLDEST = """
            SELECT id FROM article WHERE received_at < ? AND NOT EXISTS (SELECT FROM takedown WHERE finished_at IS NULL AND kind = 'RETENTION')
            ORDER BY received_at, id LIMIT ?""";

    private final Database database;

    Takedowns(Database database) {
        this.database = database;
    }

    /** Those among them that the record has. */
    List<UUID> present(List<UUID> articles) {
        return database.call(
                UNREACHABLE,
                connection -> ids(connection, PRESENT, connection.createArrayOf("uuid", articles.toArray())));
    }

    /** Who that is in the end; empty when the record has nobody of this id. */
    List<UUID> speaker(UUID id) {
        return database.call(UNREACHABLE, connection -> ids(connection, SPEAKER, id));
    }

    /** From then on nothing of it comes in; extract-service carries it out. */
    UUID put(TakedownKind kind, List<UUID> targets, String reason, String by, Instant now) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(UNREACHABLE, connection -> {
                    Down.keepOut(connection);
                    insert(connection, id, kind, reason, by, now);
                    var all = connection.createArrayOf("uuid", targets.toArray());
                    run(connection, AIM, id, all);
                    if (kind == TakedownKind.ARTICLES) {
                        run(connection, KEYS, id, all, all);
                    }
                    return true;
                }));
        return id;
    }

    private static void insert(Connection connection, UUID id, TakedownKind kind, String reason, String by, Instant now)
            throws SQLException {
        run(connection, INSERT, id, kind.name(), reason, by, Database.time(now));
    }

    /** Whether it was finished and not lifted before. */
    boolean lift(UUID id, String reason, String by, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(UNREACHABLE, connection -> {
                    boolean lifted = run(connection, LIFT, Database.time(now), by, reason, id) > 0;
                    if (lifted) {
                        run(connection, "DELETE FROM takedown_target WHERE takedown_id = ?", id);
                        run(connection, "DELETE FROM takedown_key WHERE takedown_id = ?", id);
                    }
                    return lifted;
                }));
    }

    boolean isThere(UUID id) {
        return database.call(
                UNREACHABLE,
                connection -> !ids(connection, "SELECT id FROM takedown WHERE id = ?", id)
                        .isEmpty());
    }

    /** Articles that came in before, the earliest first; none while some of those are being taken away. */
    List<UUID> oldest(Instant before, int most) {
        return database.call(UNREACHABLE, connection -> ids(connection, OLDEST, Database.time(before), most));
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
