package io.onrecord.ingest.topic;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
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

    private final Database database;
    private final Clock clock;

    RefuseProposal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void refuse(@Nullable String phrase) {
        var given = Objects.requireNonNullElse(Line.of(phrase), "").toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.length() > LONGEST) {
            throw new ProblemException(
                    422,
                    "topic-phrase-invalid",
                    "The phrase cannot be refused",
                    "phrase: give a proposed phrase of 1 to " + LONGEST
                            + " characters; /api/v1/topics/proposed lists them");
        }
        if (!database.call(
                "the topics in the record cannot be reached", connection -> isRemembered(connection, given))) {
            throw tooMany();
        }
    }

    private boolean isRemembered(Connection connection, String phrase) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REFUSE)) {
            insert.setString(1, phrase);
            insert.setObject(2, Database.time(clock.instant()));
            insert.setInt(3, MOST);
            insert.setString(4, phrase);
            try (ResultSet row = insert.executeQuery()) {
                return row.next();
            }
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
