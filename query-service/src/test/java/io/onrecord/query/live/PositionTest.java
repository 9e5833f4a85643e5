package io.onrecord.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void isReadAsItIsWritten() {
        for (String moment : new String[] {"2024-06-01T08:00:00Z", "2024-06-01T08:00:00.123456Z"}) {
            Position position = new Position(Instant.parse(moment), UUID.randomUUID());
            assertThat(Position.of(position.id())).isEqualTo(position);
        }
        assertThat(Position.of(null)).isNull();
        assertThat(Position.of(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "2024-06-01T08:00:00Z",
                "2024-06-01T08:00:00Z/x",
                "2024-13-01T08:00:00Z/0b8b1c1e-6f0a-5d57-9f1e-0a6f6d1f7c11"
            })
    void refusesWhatIsNone(String header) {
        assertThatThrownBy(() -> Position.of(header))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Last-Event-ID");
    }
}
