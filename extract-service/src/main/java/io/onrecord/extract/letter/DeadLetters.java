package io.onrecord.extract.letter;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that could not be handled. */
@ApplicationScoped
public class DeadLetters {
    private static final int LONGEST = 4096;

    private final Transactions transactions;

    DeadLetters(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Keeps a message; once more counts as one more attempt. */
    public void keep(String payload, @Nullable ArticleAnnounced article, String reason) throws SQLException {
        transactions.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO dead_letter AS d (channel, article_id, version, payload, reason, attempts, failed_at)
                    VALUES (?, ?, ?, ?, ?, 1, now())
                    ON CONFLICT (channel, article_id, version, md5(payload)) DO UPDATE
                        SET attempts = d.attempts + 1, reason = excluded.reason, failed_at = excluded.failed_at""")) {
                insert.setString(1, Channels.ARTICLES);
                insert.setObject(2, article == null ? null : article.articleId(), Types.OTHER);
                insert.setObject(3, article == null ? null : article.version(), Types.INTEGER);
                insert.setString(4, cut(payload));
                insert.setString(5, cut(reason));
                return insert.executeUpdate();
            }
        });
    }

    /** The article has been extracted: nobody needs to see what went wrong before. */
    public static void clear(Connection connection, UUID article) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM dead_letter WHERE article_id = ?")) {
            delete.setObject(1, article);
            delete.executeUpdate();
        }
    }

    /** To 4 KiB, between two characters. */
    public static String cut(String payload) {
        var bytes = storable(payload).getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return storable(payload);
        }
        int end = LONGEST;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** Postgres has no room for the character zero, nor for half a surrogate pair. */
    private static String storable(String text) {
        return new String(text.replace('\u0000', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
