package io.onrecord.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static boolean isAway(String state) {
        return Database.isAway(new IllegalStateException(new SQLException("no", state)));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAway() {
        assertThat(isAway("08006")).isTrue();
        assertThat(isAway("57P01")).isTrue();
        assertThat(isAway("53300")).isTrue();
        assertThat(isAway(null)).isTrue();
    }

    @Test
    void soIsOneThatIsLostAtTheEndOfATransaction() {
        assertThat(Database.isAway(new IllegalStateException(new RollbackException("no"))))
                .isTrue();
    }

    @Test
    void oneThatRefusesIsThere() {
        assertThat(isAway("23505")).isFalse();
        RollbackException refused = new RollbackException("no");
        refused.initCause(new SQLException("no", "23505"));
        assertThat(Database.isAway(refused)).isFalse();
        assertThat(Database.isAway(new IllegalStateException("no"))).isFalse();
    }
}
