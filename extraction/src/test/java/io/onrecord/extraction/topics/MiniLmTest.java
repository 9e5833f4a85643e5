package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final String TRUCE = "The ceasefire will take effect at midnight.";
    private static MiniLm model;

    @BeforeAll
    static void load() {
        model = new MiniLm();
    }

    @AfterAll
    static void unload() {
        model.close();
    }

    @Test
    void sentencesThatMeanNearlyTheSameAreNear() {
        var vectors = model.embed(List.of(
                TRUCE, "A truce begins at twelve o'clock tonight.", "My grandmother kept bees behind the house."));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(0.5);
        assertThat(cosine(vectors.get(0), vectors.get(2))).isLessThan(0.2);
        assertThat(cosine(vectors.get(0), vectors.get(0))).isBetween(0.9999, 1.0001);
    }

    @Test
    void aTextHasTheSameVectorWhateverStandsBesideIt() throws Exception {
        var alone = model.embed(List.of(TRUCE)).getFirst();
        var texts = new ArrayList<>(List.of("Short.", "word ".repeat(5000), "", "日本語 ¿ń? \u0000\uD83D\uDE00", TRUCE));
        assertThat(model.embed(texts).getLast()).isEqualTo(alone);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<float[]>> again = () -> model.embed(List.of(TRUCE));
            var runs = threads.invokeAll(Collections.nCopies(20, again));
            for (var run : runs) {
                assertThat(run.get().getFirst()).isEqualTo(alone);
            }
        }
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
