package io.onrecord.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void theSecondComesHalfAsOftenAsTheFirst() {
        var zipf = new Zipf(1_000, 1, 0);
        var random = new SplittableRandom(3);
        int[] seen = new int[1_000];
        for (int i = 0; i < 200_000; i++) {
            seen[zipf.draw(random)]++;
        }
        assertThat((double) seen[1] / seen[0]).isCloseTo(0.5, within(0.03));
        assertThat((double) seen[9] / seen[0]).isCloseTo(0.1, within(0.02));
    }

    @Test
    void drawsNothingElseThanItsNumbers() {
        var zipf = new Zipf(3, 1, 2);
        var random = new SplittableRandom(3);
        for (int i = 0; i < 1_000; i++) {
            assertThat(zipf.draw(random)).isBetween(0, 2);
        }
    }
}
