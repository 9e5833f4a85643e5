package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecideNextPollTest {
    private static final Instant NOW = Instant.parse("2024-03-15T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Neither early nor late. */
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    private final DecideNextPoll decide = new DecideNextPoll(Duration.ofMinutes(5), Duration.ofHours(24), MIDDLE);

    @Test
    void theMoreIsNewTheSoonerItIsAskedAgain() {
        assertThat(after(new Polled.Read(20, 20, null)).interval()).isEqualTo(HOUR.dividedBy(2));
        assertThat(after(new Polled.Read(20, 3, null)).interval()).isEqualTo(Duration.ofMinutes(40));
        assertThat(after(new Polled.Read(20, 2, null)).interval()).isEqualTo(HOUR);
        assertThat(after(new Polled.Read(100, 6, null)).interval()).isEqualTo(Duration.ofMinutes(100));
        assertThat(after(new Polled.Read(20, 0, null)).interval()).isEqualTo(Duration.ofMinutes(90));
        assertThat(after(new Polled.Unchanged(null)).interval()).isEqualTo(Duration.ofMinutes(90));
        assertThat(after(new Polled.Read(20, 20, null)).why()).isEqualTo("20 of 20 items were new: asked more often");
    }

    @Test
    void itSettlesWhereATenthIsNew() {
        Duration interval = Duration.ofMinutes(30);
        for (int poll = 0; poll < 30; poll++) {
            // Four new items an hour, thirty in the window.
            int fresh = (int) Math.min(30, Math.round(4 * interval.toMinutes() / 60.0));
            interval = decide.decide(NOW, interval, new Polled.Read(30, fresh, null))
                    .interval();
        }
        assertThat(interval).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(75));
    }

    @Test
    void neverMoreOftenThanAllowedNorLessOften() {
        Duration interval = HOUR;
        for (int poll = 0; poll < 20; poll++) {
            interval =
                    decide.decide(NOW, interval, new Polled.Read(10, 10, null)).interval();
        }
        assertThat(interval).isEqualTo(Duration.ofMinutes(5));
        for (int poll = 0; poll < 40; poll++) {
            interval = decide.decide(NOW, interval, new Polled.Unchanged(null)).interval();
        }
        assertThat(interval).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aFeedThatAsksToBeLeftAloneIs() {
        NextPoll next = after(new Polled.Read(20, 20, Duration.ofHours(3)));
        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(next.why()).contains("3 hours");
        assertThat(after(new Polled.Read(20, 20, Duration.ofDays(30))).at()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(after(new Polled.Read(20, 20, Duration.ofMinutes(1))).at()).isEqualTo(NOW.plus(HOUR.dividedBy(2)));
    }

    @Test
    void failuresAreTriedAgainLaterAndLaterAndTheIntervalIsKept() {
        assertThat(after(new Polled.Failed(1, null)).at()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(after(new Polled.Failed(4, null)).at()).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
        assertThat(after(new Polled.Failed(4, null)).why()).contains("4 times").contains("40 minutes");
        assertThat(after(new Polled.Failed(400, null)).at()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(after(new Polled.Failed(4, null)).interval()).isEqualTo(HOUR);
        assertThat(after(new Polled.Failed(1, Duration.ofHours(2))).at()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(after(new Polled.Failed(1, Duration.ofSeconds(2))).at()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAnyMore() {
        assertThat(after(new Polled.Gone()).at()).isNull();
    }

    @Test
    void feedsAddedTogetherComeApart() {
        DecideNextPoll spread = new DecideNextPoll(Duration.ofMinutes(5), Duration.ofHours(24), new Random(1));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> spread.decide(NOW, HOUR, new Polled.Read(20, 2, null))
                                .at())
                        .distinct())
                .hasSizeGreaterThan(40)
                .allSatisfy(at -> assertThat(at).isBetween(NOW.plusSeconds(54 * 60), NOW.plusSeconds(66 * 60)));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DecideNextPoll(HOUR, Duration.ofMinutes(1), MIDDLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private NextPoll after(Polled polled) {
        return decide.decide(NOW, HOUR, polled);
    }
}
