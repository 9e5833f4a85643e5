package io.onrecord.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"7", "4bf92f35-77b3.4da6_a3ce"})
    void whatTheSenderCallsItIsKept(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words", "a\nb", "\"}, {\"", "\u00e9"})
    void whatCannotStandInALogIsReplaced(String given) {
        assertThat(RequestId.of(given)).matches("[0-9a-f-]{36}");
    }

    @Test
    void whatIsTooLongIsReplaced() {
        assertThat(RequestId.of("x".repeat(64))).hasSize(64);
        assertThat(RequestId.of("x".repeat(65))).hasSize(36);
    }
}
