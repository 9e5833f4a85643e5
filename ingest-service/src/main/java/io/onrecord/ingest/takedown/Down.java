package io.onrecord.ingest.takedown;

import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of what comes in whether it was taken down. */
@ApplicationScoped
public class Down {
    private static final String UNREACHABLE = "the take-downs in the record cannot be reached";

    /** Of an advisory lock: all who take in share it, who writes a take-down down has it alone. */
    private static final long LOCK = 0x7461_6b65_6f75_7401L;

    private static final String AMONG = """
            SELECT c.place FROM unnest(?, ?, ?) WITH ORDINALITY AS c (url, publisher, content, place)
            WHERE EXISTS (SELECT FROM takedown_key k
                WHERE k.hash IN (takedown_url_key(c.url), takedown_text_key(c.publisher, decode(c.content, 'hex'))))""";

    private final Database database;

    Down(Database database) {
        this.database = database;
    }

    /**
     * By what an article is known again.
     *
     * @param url canonical address; null when it has none
     * @param content SHA-256 of its cleaned text, in hexadecimal
     */
    public record Known(@Nullable String url, String publisher, String content) {}

    /**
     * Those that were taken down, by their places, the first is 0. To be asked in the transaction that takes them in: until that
     * ends no take-down is written down.
     */
    public Set<Integer> among(List<Known> articles) {
        Set<Integer> down = new HashSet<>();
        if (articles.isEmpty()) {
            return down;
        }
        return database.call(UNREACHABLE, connection -> {
            lock(connection, "SELECT pg_advisory_xact_lock_shared(?)");
            try (PreparedStatement select = connection.prepareStatement(AMONG)) {
                texts(select, 1, articles, Known::url);
                texts(select, 2, articles, Known::publisher);
                texts(select, 3, articles, Known::content);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        down.add(rows.getInt(1) - 1);
                    }
                }
            }
            return down;
        });
    }

    /** Until the transaction ends nobody takes anything in, and who was at it has ended. */
    static void keepOut(Connection connection) throws SQLException {
        lock(connection, "SELECT pg_advisory_xact_lock(?)");
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private static void texts(
            PreparedStatement select, int at, List<Known> articles, Function<Known, @Nullable String> text)
            throws SQLException {
        select.setArray(
                at,
                select.getConnection()
                        .createArrayOf("text", articles.stream().map(text).toArray()));
    }
}
