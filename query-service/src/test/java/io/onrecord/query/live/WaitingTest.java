package io.onrecord.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        waiting.add(one, NOW.plusSeconds(9));
        List<UUID> all = waiting.first(5);
        assertThat(all).containsExactly(one, two);
        assertThat(waiting.first(1)).containsExactly(one);
        assertThat(waiting.ready(all, Set.of(one), NOW.plusSeconds(5), PATIENCE))
                .containsExactly(two);
        assertThat(waiting.ready(all, Set.of(one, two), NOW.plusSeconds(10), PATIENCE))
                .containsExactly(one);
    }

    @Test
    void saysOnceThatThereWereTooMany() {
        waiting.add(one, NOW);
        waiting.add(two, NOW);
        waiting.add(two, NOW);
        assertThat(waiting.overflowed()).isFalse();
        waiting.add(UUID.randomUUID(), NOW);
        assertThat(waiting.overflowed()).isTrue();
        assertThat(waiting.overflowed()).isFalse();
        assertThat(waiting.first(5)).containsExactly(one, two);
        waiting.remove(List.of(one));
        assertThat(waiting.first(5)).containsExactly(two);
    }
}
