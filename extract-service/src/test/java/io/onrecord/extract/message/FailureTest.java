package io.onrecord.extract.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.article.MissingArticleException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "08001, AWAY, connection refused",
        "08006, AWAY, connection broken",
        "57P01, AWAY, server stops",
        "53300, AWAY, too many connections",
        "40001, AWAY, serialisation",
        ", AWAY, no connection free",
        "23503, IN_BETWEEN, a row has gone",
        "23505, IN_BETWEEN, a row has come",
        "42501, IN_BETWEEN, not granted yet",
        "22021, LASTING, a character that is none",
        "42P01, AWAY, no such table yet",
        "42703, AWAY, no such column yet",
        "28P01, AWAY, login refused",
        "58030, AWAY, disk fails",
        "25006, AWAY, a standby",
        "3D000, AWAY, no such database yet",
        "55P03, IN_BETWEEN, locked",
        "42601, LASTING, wrong SQL",
        "54000, LASTING, a row too large",
        "XX000, LASTING, internal",
        "P0001, LASTING, raised",
        "ZZ999, LASTING, unheard of"
    })
    void theDatabaseSaysWhetherItIsWorthAnotherAttempt(String state, Failure failure, String what) {
        assertThat(Failure.of(new SQLException(what, state))).isEqualTo(failure);
    }

    @Test
    void kafkaComesBack() {
        assertThat(Failure.of(new KafkaException("away"))).isEqualTo(Failure.AWAY);
        assertThat(Failure.of(new TimeoutException())).isEqualTo(Failure.AWAY);
        assertThat(Failure.AWAY.isWorthAttempt(100_000)).isTrue();
    }

    @Test
    void anArticleThatIsNotThereIsLookedForFiveTimes() {
        var failure = Failure.of(new MissingArticleException(new UUID(0, 1), 1));
        assertThat(failure.isWorthAttempt(5)).isTrue();
        assertThat(failure.isWorthAttempt(6)).isFalse();
    }

    @Test
    void whatIsWrongByItselfIsNotTriedAgain() {
        assertThat(Failure.of(new IllegalStateException("bug")).isWorthAttempt(2))
                .isFalse();
    }

    @Test
    void pausesGrowButNotForEver() {
        assertThat(Failure.pause(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Failure.pause(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Failure.pause(1_000_000)).isEqualTo(Duration.ofSeconds(15));
    }
}
