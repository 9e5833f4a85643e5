package io.onrecord.ingest.reextraction;

import io.onrecord.contracts.ReextractionState;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes re-extractions down, and gives articles their turn. */
@ApplicationScoped
class Reextractions {
    /** What was read before the re-extraction was asked for, and fits. */
    private static final String FITTING = """
            FROM reading r WHERE (?::text IS NULL OR r.outlet = ?) AND (?::date IS NULL OR r.published_on >= ?)
                AND (?::date IS NULL OR r.published_on <= ?) AND (?::text IS NULL OR r.extractor = ?)""";

    private static final String COUNT = "SELECT count(*) " + FITTING;

    private static final String INSERT = """
            INSERT INTO reextraction (id, outlet, from_day, to_day, extractor, per_minute, reason, made_by, made_at, fitting, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RUNNING = """
            SELECT * FROM reextraction
            WHERE number = (SELECT min(number) FROM reextraction WHERE state = 'RUNNING') AND state = 'RUNNING'
            FOR UPDATE SKIP LOCKED""";

    /** What has been read meanwhile need not be read once more for it. */
    private static final String NEXT = """
            INSERT INTO reextraction_article (reextraction_id, article_id, announced_at)
            SELECT ?, r.article_id, ? %s AND (?::uuid IS NULL OR r.article_id > ?) AND r.extracted_at < ?
            ORDER BY r.article_id LIMIT ?
            RETURNING article_id""".formatted(FITTING);

    private static final String UNANNOUNCE =
            "UPDATE article SET announced_at = NULL, claimed_until = NULL WHERE id = ANY (?)";

    private static final String UNANSWERED = """
            UPDATE reextraction_article SET announced_at = ?
            WHERE done_at IS NULL AND announced_at < ? RETURNING article_id""";

    private static final String STOP = """
            UPDATE reextraction SET state = ?, finished_at = ? WHERE id = ? AND state = 'RUNNING'""";

    private static final String UNREACHABLE = "the re-extractions in the record cannot be reached";

    private final Database database;

    Reextractions(Database database) {
        this.database = database;
    }

    /** One that has its turn. */
    record Running(
            UUID id,
            Wanted wanted,
            Instant madeAt,
            @Nullable UUID reached,
            Instant next) {}

    int fitting(Wanted wanted) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                filter(select, wanted, 1);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Math.toIntExact(row.getLong(1));
                }
            }
        });
    }

    UUID put(Wanted wanted, int fitting, String by, Instant now) {
        var id = UUID.randomUUID();
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, id);
                insert.setString(2, wanted.outlet());
                insert.setObject(3, wanted.from(), Types.DATE);
                insert.setObject(4, wanted.to(), Types.DATE);
                insert.setString(5, wanted.extractor());
                insert.setInt(6, wanted.perMinute());
                insert.setString(7, wanted.reason());
                insert.setString(8, by);
                insert.setObject(9, Database.time(now));
                insert.setInt(10, fitting);
                insert.setObject(11, Database.time(now));
                insert.executeUpdate();
                return id;
            }
        });
    }

    /** Whether it was running. */
    boolean finish(UUID id, ReextractionState state, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(STOP)) {
                update.setString(1, state.name());
                update.setObject(2, Database.time(now));
                update.setObject(3, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    boolean isThere(UUID id) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM reextraction WHERE id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The earliest that runs and that nobody else moves on just now; to be asked, as what follows, in one transaction. */
    Optional<Running> running() {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(RUNNING);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    int waiting(UUID id) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT count(*) FROM reextraction_article WHERE reextraction_id = ? AND done_at IS NULL")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** The next articles have their turn: fewer than so many when these are the last. */
    List<UUID> next(Running running, int most, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(NEXT)) {
                insert.setObject(1, running.id());
                insert.setObject(2, Database.time(now));
                int at = filter(insert, running.wanted(), 3);
                insert.setObject(at, running.reached(), Types.OTHER);
                insert.setObject(at + 1, running.reached(), Types.OTHER);
                insert.setObject(at + 2, Database.time(running.madeAt()));
                insert.setInt(at + 3, most);
                return unannounced(connection, insert);
            }
        });
    }

    /** Those of any, also of one that was stopped, that nobody has read for too long are announced once more. */
    List<UUID> unanswered(Instant before, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(UNANSWERED)) {
                update.setObject(1, Database.time(now));
                update.setObject(2, Database.time(before));
                return unannounced(connection, update);
            }
        });
    }

    /** @param turn the articles that have just had it, the last of which it has reached */
    void move(UUID id, List<UUID> turn, Instant next) {
        database.call(UNREACHABLE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE reextraction SET reached = coalesce(?, reached), announced = announced + ?, next_at = ? WHERE id = ?")) {
                update.setObject(1, turn.isEmpty() ? null : turn.getLast(), Types.OTHER);
                update.setInt(2, turn.size());
                update.setObject(3, Database.time(next));
                update.setObject(4, id);
                return update.executeUpdate();
            }
        });
    }

    private static List<UUID> unannounced(Connection connection, PreparedStatement chosen) throws SQLException {
        var articles = new ArrayList<UUID>();
        try (ResultSet rows = chosen.executeQuery()) {
            while (rows.next()) {
                articles.add(rows.getObject(1, UUID.class));
            }
        }
        try (PreparedStatement update = connection.prepareStatement(UNANNOUNCE)) {
            update.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            update.executeUpdate();
        }
        return articles;
    }

    /** Returns the place after the filter's. */
    private static int filter(PreparedStatement statement, Wanted wanted, int first) throws SQLException {
        int at = first;
        for (@Nullable
        Object value : new @Nullable Object[] {wanted.outlet(), wanted.from(), wanted.to(), wanted.extractor()}) {
            int type = at == first + 2 || at == first + 4 ? Types.DATE : Types.VARCHAR;
            statement.setObject(at++, value, type);
            statement.setObject(at++, value, type);
        }
        return at;
    }

    private static Running read(ResultSet row) throws SQLException {
        return new Running(
                row.getObject("id", UUID.class),
                new Wanted(
                        row.getString("outlet"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("extractor"),
                        row.getInt("per_minute"),
                        row.getString("reason")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("reached", UUID.class),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }
}
