package io.onrecord.query.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Asks the record. Inside a transaction every question sees the same moment. */
@ApplicationScoped
public class Database {
    /** Which transactions a question sees; and since when Postgres runs, for one started anew may hold another record, out of a backup. */
    private static final Sql MOMENT = Sql.of(
                    "SELECT pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text AS moment")
            .planOnce();

    /** Of executions, until the server keeps a statement and, once it has seen that its plan is good for all, the plan. */
    private static final int AT_ONCE = 1;

    private static final int NEVER = 0;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(Sql sql, Reader<T> reader) {
        try (Connection connection = source.getConnection();
                PreparedStatement question = connection.prepareStatement(sql.words())) {
            question.unwrap(PGStatement.class).setPrepareThreshold(sql.isPlannedOnce() ? AT_ONCE : NEVER);
            bind(connection, question, sql.values());
            return readAll(question, reader);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    public <T> Optional<T> first(Sql sql, Reader<T> reader) {
        List<T> found = list(sql, reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Of the record: while it is the same, so is every row. */
    public String moment() {
        return first(MOMENT, row -> row.text("moment")).orElseThrow();
    }

    private static <T> List<T> readAll(PreparedStatement question, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet answer = question.executeQuery()) {
            Row row = new Row(answer);
            while (answer.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    private static void bind(Connection connection, PreparedStatement question, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case String text -> question.setString(i + 1, text);
                case UUID id -> question.setObject(i + 1, id);
                case Instant moment -> question.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case LocalDate day -> question.setObject(i + 1, day);
                case Integer number -> question.setInt(i + 1, number);
                case Long number -> question.setLong(i + 1, number);
                case String[] texts -> question.setArray(i + 1, connection.createArrayOf("text", texts));
                case Integer[] numbers -> question.setArray(i + 1, connection.createArrayOf("int4", numbers));
                case UUID[] ids -> question.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case null -> throw new IllegalArgumentException("value " + i + " of a query is null");
                case Object other ->
                    throw new IllegalArgumentException(
                            "no binding for " + other.getClass().getName());
            }
        }
    }
}
