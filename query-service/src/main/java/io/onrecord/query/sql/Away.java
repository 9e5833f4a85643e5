package io.onrecord.query.sql;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of failures: which are the database's own, and not those of what was asked. States are those of SQL and of Postgres, appendix A. */
public final class Away {
    private static final int DEPTH = 20;
    private static final String TOO_SLOW = "57014";
    /** A standby could not keep what was being read: the primary has removed it. */
    private static final String OVERTAKEN = "40001";

    private Away() {}

    /** Whether the database could not be reached, or has no room. Who waits for a connection in vain is told without a state. */
    public static boolean isAway(Throwable failure) {
        return mayAnswerElsewhere(failure)
                || cause(failure)
                        .filter(sql -> {
                            @Nullable String state = sql.getSQLState();
                            return state == null || state.startsWith("53");
                        })
                        .isPresent();
    }

    /** Whether the answer took longer than it may. */
    public static boolean isTooSlow(Throwable failure) {
        return cause(failure).filter(sql -> TOO_SLOW.equals(sql.getSQLState())).isPresent();
    }

    /** Whether only this connection, or this moment of a standby, is over: another may answer at once. */
    static boolean mayAnswerElsewhere(Throwable failure) {
        return isRolledBack(failure)
                || cause(failure)
                        .map(SQLException::getSQLState)
                        .filter(Away::isOver)
                        .isPresent();
    }

    /** What only reads is rolled back at its end when its connection has ended by then, and no state says so. */
    private static boolean isRolledBack(Throwable failure) {
        return causes(failure).anyMatch(RollbackException.class::isInstance);
    }

    private static boolean isOver(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals(OVERTAKEN);
    }

    private static Optional<SQLException> cause(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}
