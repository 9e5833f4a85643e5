package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Articles are read when Kafka has told of them. What was announced to another Kafka and has not been read is announced again, or it
 * would lie still for a day.
 *
 * @param folder remembers that it is still to be done, whatever comes in between
 */
public record AnnounceAgain(DataFolder folder) {
    private static final String UNREAD = """
            UPDATE article a SET announced_at = NULL, claimed_until = NULL WHERE announced_at IS NOT NULL
            AND NOT EXISTS (SELECT FROM reading r WHERE r.article_id = a.id AND r.version >= a.version)""";

    /** A record without the messages that belong to it, as in a copy: before a Kafka of its own is started. */
    void noteIfKafkaIsNew() throws IOException {
        if (Files.exists(folder.postgres()) && !Files.exists(folder.kafka()) && !Files.exists(folder.announceAgain())) {
            Files.createFile(folder.announceAgain());
        }
    }

    /** Does it if it is to be done, once. */
    public void ifNoted(DataSource owner) throws IOException, UpFailed {
        if (!Files.exists(folder.announceAgain())) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(UNREAD);
        } catch (SQLException failure) {
            throw new UpFailed("what has not been read could not be announced again: " + failure.getMessage());
        }
        Files.delete(folder.announceAgain());
    }
}
