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

    /**
     * No article's fault: no such database, schema, table, column or function, because the migration is still to come; or a
     * standby that only reads, because the database is changing places.
     */
    private static final Set<String> NOT_THERE_YET = Set.of("3D000", "3F000", "42P01", "42703", "42883", "25006");

    private static final String NOT_GRANTED = "42501";

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
        if (NOT_THERE_YET.contains(state)) {
            return AWAY;
        }
        if (state.equals(NOT_GRANTED)) {
            return IN_BETWEEN;
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            // No connection (or none free, which has no state), no login; a transaction that lost to another; no room,
            // memory or disk; a server that stops.
            case "", "08", "28", "40", "53", "57", "58" -> AWAY;
            // A row that another transaction has just made or removed; an object that it holds.
            case "23", "55" -> IN_BETWEEN;
            // A value that the database refuses, or what nobody has thought of: not to be tried for ever.
            default -> LASTING;
        };
    }
}
