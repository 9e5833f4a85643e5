package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.topics.TopicAssigner;
import io.onrecord.extraction.topics.TopicTree;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private static final String LONG = "“We bake at night,” said Kareem Osmat, a baker.\n".repeat(40_000);

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void readingStopsInTheMiddleOfALongText() throws Exception {
        var end = new CompletableFuture<Object>();
        var reading = new Thread(() -> {
            try {
                end.complete(Said.read(LONG));
            } catch (RuntimeException stopped) {
                end.complete(stopped);
            }
        });
        reading.start();
        TimeUnit.MILLISECONDS.sleep(200);
        reading.interrupt();
        assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(ReadingStoppedException.class);
    }

    @Test
    void topicsStopToo() {
        var tree = TopicTree.read("one.yaml", new StringReader("""
                topics:
                  - {id: bread, label: Bread, description: Baking., examples: [We bake.]}
                """));
        var assigner = new TopicAssigner(
                tree, texts -> texts.stream().map(text -> new float[] {1}).toList());
        var article = assigner.read("", "We bake.", List.of("We bake."));
        assertThat(assigner.assign(article)).hasSize(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> assigner.assign(article)).isInstanceOf(ReadingStoppedException.class);
    }
}
