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
import org.jspecify.annotations.Nullable;

/** Take-downs in the record. */
@ApplicationScoped
class Takedowns {
    private static final String UNREACHABLE = "the take-downs in the record cannot be reached";

    private static final String INSERT =
            "INSERT INTO takedown (id, kind, reason, made_by, made_at, kept_before) VALUES (?, ?, ?, ?, ?, ?::timestamptz)";

    private static final String AIM =
            "INSERT INTO takedown_target (id, takedown_id) SELECT DISTINCT id, ?::uuid FROM unnest(?) AS t (id)";

    /** By all their versions, from their publisher or from nobody in particular; of what nobody is known to have published, from anybody. */
    private static final String KEYS = """
            INSERT INTO takedown_key (hash, takedown_id)
            SELECT DISTINCT k.hash, ?::uuid FROM (
                SELECT takedown_url_key(url) AS hash FROM article WHERE id = ANY (?) AND url IS NOT NULL
                UNION ALL SELECT h.hash
                FROM article a JOIN article_version v ON v.article_id = a.id
                CROSS JOIN LATERAL (SELECT sha256(convert_to(v.text, 'UTF8')) AS content) c
                CROSS JOIN LATERAL (VALUES (takedown_text_key(a.publisher, c.content)), (takedown_text_key('', c.content)),
                    (CASE WHEN a.publisher = '' THEN takedown_words_key(c.content) END)) h (hash)
                WHERE a.id = ANY (?)) k
            WHERE k.hash IS NOT NULL""";

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

    /** Those articles among them that the record has. */
    List<UUID> articles(List<UUID> wanted) {
        return present("article", wanted);
    }

    /** The same of a speaker; who that is in the end is told when it is carried out. */
    List<UUID> speaker(UUID wanted) {
        return present("speaker", List.of(wanted));
    }

    private List<UUID> present(String table, List<UUID> wanted) {
        return database.call(
                UNREACHABLE,
                connection -> ids(
                        connection,
                        "SELECT id FROM " + table + " WHERE id = ANY (?)",
                        connection.createArrayOf("uuid", wanted.toArray())));
    }

    /** From then on nothing of it comes in; extract-service carries it out. */
    UUID put(TakedownKind kind, List<UUID> targets, String reason, String by, Instant now) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(UNREACHABLE, connection -> {
                    Down.keepOut(connection);
                    run(connection, INSERT, id, kind.name(), reason, by, Database.time(now), null);
                    var all = connection.createArrayOf("uuid", targets.toArray());
                    run(connection, AIM, id, all);
                    if (kind == TakedownKind.ARTICLES) {
                        run(connection, KEYS, id, all, all);
                    }
                    return true;
                }));
        return id;
    }

    /**
     * Has articles taken away that came in before a moment, the earliest first; none while others of those are. Of several
     * processes that do it at once one does.
     *
     * @return how many
     */
    int end(Instant before, int most, String reason, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(UNREACHABLE, connection -> {
                    if (ids(connection, OLDEST, Database.time(before), 1).isEmpty()) {
                        return 0;
                    }
                    Down.keepOut(connection);
                    List<UUID> oldest = ids(connection, OLDEST, Database.time(before), most);
                    if (!oldest.isEmpty()) {
                        UUID id = UUID.randomUUID();
                        String kind = TakedownKind.RETENTION.name();
                        run(
                                connection,
                                INSERT,
                                id,
                                kind,
                                reason,
                                "retention",
                                Database.time(now),
                                Database.time(before));
                        run(connection, AIM, id, connection.createArrayOf("uuid", oldest.toArray()));
                    }
                    return oldest.size();
                }));
    }

    /** Whether it was finished and not lifted before. */
    boolean lift(UUID id, String reason, String by, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(UNREACHABLE, connection -> {
                    boolean lifted = run(connection, LIFT, Database.time(now), by, reason, id) > 0;
                    if (lifted) {
                        run(connection, "DELETE FROM takedown_key WHERE takedown_id = ?", id);
                        run(connection, "DELETE FROM takedown_speaker WHERE takedown_id = ?", id);
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

    private static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
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
