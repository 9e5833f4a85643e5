package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.load.Arrivals.Look;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Path A = Path.of("a.txt");
    private static final Path B = Path.of("b.txt");

    private final Arrivals arrivals = new Arrivals();

    @Test
    void aFileIsTakenOnceItHasStoodStillForALook() {
        assertThat(arrivals.complete(Map.of(A, new Look(1, 1)))).isEmpty();
        assertThat(arrivals.complete(Map.of(A, new Look(2, 1), B, new Look(5, 1))))
                .as("a grows")
                .isEmpty();
        assertThat(arrivals.complete(Map.of(A, new Look(2, 1), B, new Look(5, 1))))
                .containsExactly(A, B);
        assertThat(arrivals.complete(Map.of(A, new Look(2, 1), B, new Look(5, 1))))
                .isEmpty();
    }

    @Test
    void aFileThatIsChangedComesAgain() {
        take(new Look(1, 1));
        assertThat(arrivals.complete(Map.of(A, new Look(1, 2)))).isEmpty();
        assertThat(arrivals.complete(Map.of(A, new Look(1, 2)))).containsExactly(A);
    }

    @Test
    void soDoesOneThatWasAwayOrCouldNotBeHandedIn() {
        take(new Look(1, 1));
        arrivals.complete(Map.of());
        take(new Look(1, 1));
        arrivals.again(Resume.key(A));
        assertThat(arrivals.complete(Map.of(A, new Look(1, 1)))).containsExactly(A);
    }

    private void take(Look look) {
        arrivals.complete(Map.of(A, look));
        assertThat(arrivals.complete(Map.of(A, look))).containsExactly(A);
    }
}
