package io.onrecord.extract.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.knowledge.Knowledge;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadInTimeTest {
    private static final String LONG = "\"We bake at night,\" said Kareem Osmat, a baker.\n".repeat(40_000);

    private final ReadInTime inTime = new ReadInTime(() -> Duration.ofMillis(500));

    @AfterEach
    void stop() {
        inTime.stop();
    }

    @Test
    void whatIsReadInTimeIsTheAnswer() throws Exception {
        assertThat(inTime.read(() -> "read")).isEqualTo("read");
    }

    @Test
    void aLongTextIsGivenUpAndItsThreadStops() throws Exception {
        var reader = new ArticleReader(Knowledge.standard());
        var end = new CompletableFuture<Throwable>();
        assertThatThrownBy(() -> inTime.read(() -> {
                    try {
                        return reader.read(LONG, ArticleHints.NONE);
                    } catch (ReadingStoppedException stopped) {
                        end.complete(stopped);
                        throw stopped;
                    }
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("longer than");
        assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(ReadingStoppedException.class);
    }

    @Test
    void aReaderThatFailsInWhateverWayIsUnreadable() {
        assertThatThrownBy(() -> inTime.read(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("StackOverflowError");
    }
}
