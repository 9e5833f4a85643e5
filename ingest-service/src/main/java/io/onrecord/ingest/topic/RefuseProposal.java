package io.onrecord.ingest.topic;

import io.onrecord.contracts.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remembers that a proposed phrase is no topic. */
@ApplicationScoped
class RefuseProposal {
    private static final int LONGEST = 200;
    private static final int MOST = 10_000;

    private static final String REFUSE = """
            WITH added AS (INSERT INTO topic_refusal (phrase, refused_at)
                SELECT ?, ? WHERE (SELECT count(*) FROM topic_refusal) < ? ON CONFLICT DO NOTHING RETURNING phrase)
            SELECT phrase FROM added UNION SELECT phrase FROM topic_refusal WHERE phrase = ?""";

    private final DataSource database;
    private final Clock clock;

    RefuseProposal(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void refuse(@Nullable String phrase) {
        var given = phrase == null
                ? ""
                : phrase.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.length() > LONGEST) {
            throw new ProblemException(
                    422,
                    "topic-phrase-invalid",
                    "The phrase cannot be refused",
                    "phrase: give a proposed phrase of 1 to " + LONGEST
                            + " characters; /api/v1/topics/proposed lists them");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REFUSE)) {
            insert.setString(1, given);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setInt(3, MOST);
            insert.setString(4, given);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw tooMany();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the topics in the record cannot be reached", failure);
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                409,
                "refusals-too-many",
                "There are too many refused phrases",
                MOST + " phrases are refused, which is as many as are remembered");
    }
}
