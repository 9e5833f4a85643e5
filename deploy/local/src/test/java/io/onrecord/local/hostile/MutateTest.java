package io.onrecord.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutateTest {
    private static final int TRIES = 200;

    @Test
    void theSameSeedDoesTheSameDamage() {
        for (Seed seed : Seed.ALL) {
            assertThat(new Mutate(7).of(seed, 3)).as(seed.kind()).isEqualTo(new Mutate(7).of(seed, 3));
        }
    }

    @Test
    void nearlyAllDamageIsDifferentDamage() {
        for (Seed seed : Seed.ALL) {
            Set<String> different = new HashSet<>();
            for (int number = 0; number < TRIES; number++) {
                different.add(Fingerprint.of("", new Mutate(1).of(seed, number)));
            }
            assertThat(different).as(seed.kind()).hasSizeGreaterThan(TRIES * 9 / 10);
            assertThat(different).as(seed.kind()).doesNotContain(Fingerprint.of("", new Mutate(2).of(seed, 0)));
        }
    }

    @Test
    void theSharesOfTheKindsAreAll() {
        assertThat(Seed.ALL.stream().mapToInt(Seed::share).sum()).isEqualTo(100);
        assertThat(SendMutants.batches(10_000).stream()
                        .mapToInt(SendMutants.Batch::count)
                        .sum())
                .isEqualTo(10_000);
    }
}
