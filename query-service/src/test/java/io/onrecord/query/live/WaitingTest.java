package io.onrecord.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.query.live.Waiting.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant NOW = Instant.parse("2024-06-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Waiting waiting = new Waiting(2);
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @Test
    void isReadyWhenItIsLinkedOrHasWaitedLongEnough() {
        waiting.add(one, NOW);
        waiting.add(two, NOW.plusSeconds(1));
        Map<UUID, Heard> all = waiting.first(5);
        assertThat(all.keySet()).containsExactly(one, two);
        assertThat(waiting.first(1)).containsOnlyKeys(one);
        assertThat(Waiting.ready(all, Set.of(one), NOW.plusSeconds(5), PATIENCE, 5))
                .containsOnlyKeys(two);
        assertThat(Waiting.ready(all, Set.of(one, two), NOW.plusSeconds(10), PATIENCE, 5))
                .containsOnlyKeys(one);
        assertThat(Waiting.ready(all, Set.of(), NOW, PATIENCE, 1)).containsOnlyKeys(one);
    }

    @Test
    void whatIsHeardOfAgainWhileItIsToldIsToldAgain() {
        waiting.add(one, NOW);
        waiting.add(two, NOW);
        Map<UUID, Heard> told = waiting.first(5);
        waiting.add(one, NOW.plusSeconds(9));
        waiting.remove(told);
        assertThat(waiting.first(5)).containsOnly(Map.entry(one, new Heard(NOW, NOW.plusSeconds(9))));
        assertThat(Waiting.ready(waiting.first(5), Set.of(one), NOW.plusSeconds(18), PATIENCE, 5))
                .isEmpty();
    }

    @Test
    void isForgottenWhenNobodyCameForIt() {
        waiting.add(one, NOW);
        waiting.add(two, NOW.plusSeconds(1));
        waiting.add(UUID.randomUUID(), NOW.plusSeconds(1));
        waiting.forget(NOW.plusSeconds(1));
        assertThat(waiting.first(5)).containsOnlyKeys(two);
        waiting.forget(NOW.plusSeconds(2));
        assertThat(waiting.first(5)).isEmpty();
        assertThat(waiting.overflowed()).isFalse();
    }

    @Test
    void saysOnceThatThereWereTooMany() {
        waiting.add(one, NOW);
        waiting.add(two, NOW);
        waiting.add(two, NOW);
        assertThat(waiting.overflowed()).isFalse();
        waiting.add(UUID.randomUUID(), NOW);
        waiting.forget(NOW);
        assertThat(waiting.overflowed()).isTrue();
        assertThat(waiting.overflowed()).isFalse();
        assertThat(waiting.first(5).keySet()).containsExactly(one, two);
        waiting.remove(waiting.first(1));
        assertThat(waiting.first(5)).containsOnlyKeys(two);
    }
}
