package io.onrecord.local.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table, by COPY on a connection and a thread of their own. Used by one writer. */
final class Table implements AutoCloseable {
    private static final int PIECE = 1 << 18;
    private static final int WAITING = 16;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread copier;
    private final String name;
    private ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE + 4096);

    /** @param columns as COPY wants them: {@code table (column, ...)} */
    Table(Connection connection, String columns) {
        this.name = columns;
        copier = Thread.ofPlatform().name("copy " + columns).start(() -> copy(connection));
    }

    private void copy(Connection connection) {
        try (connection) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + name + " FROM STDIN");
            for (byte[] next = pieces.take(); next.length > 0; next = pieces.take()) {
                copy.writeToCopy(next, 0, next.length);
            }
            copy.endCopy();
        } catch (SQLException | InterruptedException broken) {
            failure.set(broken);
            // Whoever waits to put something must get to see the failure.
            pieces.clear();
        }
    }

    /** One row: null is what is not known, {@code byte[]} a bytea and a list of numbers an array. */
    void row(@Nullable Object... values) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "\t");
            @Nullable Object value = values[i];
            if (value == null) {
                line.append("\\N");
            } else {
                escape(written(value), line);
            }
        }
        piece.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (piece.size() >= PIECE) {
            put(piece.toByteArray());
            piece = new ByteArrayOutputStream(PIECE + 4096);
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case List<?> array -> array.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }

    private void put(byte[] bytes) throws IOException, InterruptedException {
        while (!pieces.offer(bytes, 1, TimeUnit.SECONDS)) {
            complain();
        }
        complain();
    }

    private void complain() throws IOException {
        @Nullable Exception broken = failure.get();
        if (broken != null) {
            throw new IOException(name + " could not be written: " + broken.getMessage(), broken);
        }
    }

    /** Waits until all is written. */
    void finish() throws IOException, InterruptedException {
        put(piece.toByteArray());
        put(END);
        copier.join();
        complain();
    }

    /** What is not finished is not written: the connection goes, and all rows with it. */
    @Override
    public void close() {
        copier.interrupt();
    }
}
