package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.copy.CompareArticles.Turn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestAfterTest {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RestAfter rest = new RestAfter(LOOK, 0);

    @Test
    void whoHasComparedAllLooksAgainInAWhile() {
        assertThat(rest.rest(Turn.NONE, 0, 1)).isEqualTo(LOOK);
        assertThat(rest.rest(new Turn(false, 0), 1, 2)).isEqualTo(LOOK);
    }

    @Test
    void whatHasBeenWaitingIsComparedWithoutRest() {
        assertThat(rest.rest(new Turn(true, 90_000), 0, SECOND / 5)).isZero();
        assertThat(rest.rest(new Turn(true, 90_010), SECOND / 5, 2 * SECOND / 5))
                .isZero();
    }

    @Test
    void whileManyComeInATenthOfTheTimeIsTaken() {
        rest.rest(new Turn(true, 1_000), 0, SECOND);
        assertThat(rest.rest(new Turn(true, 1_900), SECOND, 2 * SECOND)).isEqualTo(Duration.ofSeconds(9));
        assertThat(rest.rest(new Turn(true, 1_950), 11 * SECOND, 12 * SECOND)).isZero();
    }
}
