package io.onrecord.query.sql;

import io.onrecord.contracts.Span;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of an answer, its columns by name. */
public final class Row {
    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return answer.getString(column);
    }

    public String text(String column) throws SQLException {
        return present(column, answer.getString(column));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return answer.getObject(column, UUID.class);
    }

    public UUID id(String column) throws SQLException {
        return present(column, answer.getObject(column, UUID.class));
    }

    public LocalDate date(String column) throws SQLException {
        return present(column, answer.getObject(column, LocalDate.class));
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return answer.getObject(column, LocalDate.class);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        @Nullable OffsetDateTime time = answer.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public Instant instant(String column) throws SQLException {
        return present(column, answer.getObject(column, OffsetDateTime.class)).toInstant();
    }

    /** Null counts as 0. */
    public long number(String column) throws SQLException {
        return answer.getLong(column);
    }

    /** Null counts as 0. */
    public int integer(String column) throws SQLException {
        return answer.getInt(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return answer.getObject(column, Integer.class);
    }

    public @Nullable Double realOrNull(String column) throws SQLException {
        return answer.getObject(column, Double.class);
    }

    public boolean flag(String column) throws SQLException {
        return answer.getBoolean(column);
    }

    /**
     * A number with a fraction. One of four bytes is the shortest decimal that means it, as Postgres writes it: the driver asks
     * for bytes when it has asked the same some times, and 0.6 would then be 0.6000000238418579.
     */
    public double real(String column) throws SQLException {
        return answer.getObject(column) instanceof Float single
                ? Double.parseDouble(single.toString())
                : answer.getDouble(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return answer.getBytes(column);
    }

    public List<String> texts(String column) throws SQLException {
        @Nullable Array array = answer.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public List<UUID> ids(String column) throws SQLException {
        @Nullable Array array = answer.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    /** Pairs (start, end) as spans. */
    public List<Span> spans(String column) throws SQLException {
        @Nullable Array array = answer.getArray(column);
        if (array == null) {
            return List.of();
        }
        Integer[] ends = (Integer[]) array.getArray();
        List<Span> spans = new ArrayList<>(ends.length / 2);
        for (int i = 0; i + 1 < ends.length; i += 2) {
            spans.add(new Span(ends[i], ends[i + 1]));
        }
        return List.copyOf(spans);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
