package io.onrecord.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayTest {
    private static RuntimeException with(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("no", state)));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true, true",
        "57P01, true, true",
        "57P03, true, true",
        "40001, true, true",
        "53300, true, false",
        ", true, false",
        "57014, false, false",
        "42P01, false, false"
    })
    void aStateTellsWhetherTheDatabaseIsAwayAndWhetherAnotherMayAnswer(String state, boolean away, boolean elsewhere) {
        assertThat(Away.isAway(with(state))).isEqualTo(away);
        assertThat(Away.mayAnswerElsewhere(with(state))).isEqualTo(elsewhere);
    }

    @Test
    void whatTakesTooLongIsNotAway() {
        assertThat(Away.isTooSlow(with("57014"))).isTrue();
        assertThat(Away.isTooSlow(with("57P01"))).isFalse();
    }

    @Test
    void whatIsNoMatterOfTheDatabaseIsNone() {
        assertThat(Away.isAway(new IllegalStateException("no"))).isFalse();
        assertThat(Away.mayAnswerElsewhere(new IllegalStateException("no"))).isFalse();
    }
}
