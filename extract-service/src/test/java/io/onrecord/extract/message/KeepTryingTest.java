package io.onrecord.extract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extract.article.UnreadableException;
import io.quarkus.runtime.ShutdownEvent;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepTryingTest {
    private final KeepTrying keepTrying = new KeepTrying();

    @Test
    void aDatabaseThatComesBackIsWaitedFor() throws Exception {
        var attempts = new AtomicInteger();
        assertThat(keepTrying.until("it", () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new SQLException("away", "08001");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatCanNeverBeDoneIsGivenUpAtOnce() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> keepTrying.until("it", () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("bug");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatNoArticleIsToBlameForIsNeverGivenUp() throws Exception {
        var attempts = new AtomicInteger();
        assertThat(keepTrying.untilDone("it", () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whenTheServiceStopsItIsNeitherDoneNorGivenUp() {
        assertThatThrownBy(() -> keepTrying.until("it", () -> {
                    keepTrying.stop(new ShutdownEvent());
                    throw new SQLException("away", "08001");
                }))
                .isInstanceOf(KeepTrying.StoppedException.class);
    }
}
