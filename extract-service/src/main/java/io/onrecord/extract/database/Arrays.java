package io.onrecord.extract.database;

import io.onrecord.extraction.Span;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Java lists as Postgres arrays. */
public final class Arrays {
    private Arrays() {}

    /** Pairs (start, end). */
    public static Array spans(Connection connection, List<Span> spans) throws SQLException {
        return connection.createArrayOf(
                "int4",
                spans.stream()
                        .flatMap(span -> Stream.of(span.start(), span.end()))
                        .toArray());
    }

    public static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    public static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    public static Array numbers(Connection connection, int[] numbers) throws SQLException {
        return connection.createArrayOf("int4", IntStream.of(numbers).boxed().toArray());
    }
}
