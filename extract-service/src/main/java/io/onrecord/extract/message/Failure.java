package io.onrecord.extract.message;

import io.onrecord.extract.article.MissingArticleException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** What went wrong, by what helps. */
enum Failure {
    /** Something is away; it comes back. */
    AWAY(Integer.MAX_VALUE),
    /** Somebody else is in between, for moments. */
    IN_BETWEEN(5),
    /** It would go wrong again. */
    LASTING(1);

    /** No such schema, table, column or function: the migration is still to come, and it is no article's fault. */
    private static final Set<String> NOT_MIGRATED = Set.of("3F000", "42P01", "42703", "42883");

    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 15_000;

    private final int attempts;

    Failure(int attempts) {
        this.attempts = attempts;
    }

    static Failure of(Throwable failure) {
        return switch (failure) {
            case MissingArticleException missing -> IN_BETWEEN;
            case SQLException sql -> ofState(sql.getSQLState() == null ? "" : sql.getSQLState());
            case KafkaException kafka -> AWAY;
            case TimeoutException late -> AWAY;
            default -> LASTING;
        };
    }

    boolean isWorthAttempt(int number) {
        return number <= attempts;
    }

    /** For people, of the whole chain only what is needed. */
    static String reason(Throwable failure) {
        return switch (failure) {
            case MissingArticleException missing -> String.valueOf(missing.getMessage());
            default -> failure.toString();
        };
    }

    static Duration pause(int attempts) {
        return Duration.ofMillis(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(attempts - 1, 6)));
    }

    /** By class of the SQL standard and Postgres. */
    private static Failure ofState(String state) {
        if (NOT_MIGRATED.contains(state)) {
            return AWAY;
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            // A value or a text of SQL that the database refuses.
            case "0A", "22", "42" -> state.startsWith("42501") ? IN_BETWEEN : LASTING;
            // A row that another transaction has just made or removed.
            case "23" -> IN_BETWEEN;
            default -> AWAY;
        };
    }
}
