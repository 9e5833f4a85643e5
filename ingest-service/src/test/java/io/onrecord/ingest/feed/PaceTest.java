package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);

    @Test
    void silenceIsMeasuredByWhatIsUsual() {
        assertThat(every(7, 10).silentFrom()).isEqualTo(Instant.parse("2024-05-11T00:00:00Z"));
        assertThat(every(7, 10).usualGap()).isEqualTo(7.0);
        assertThat(every(0, 10).silentFrom()).isEqualTo(Instant.parse("2024-03-20T00:00:00Z"));
    }

    @Test
    void ofFewNothingIsSaidAndADayInTheFutureIsToday() {
        assertThat(Pace.of(List.of(), TODAY)).isEqualTo(new Pace(null, null, null));
        assertThat(every(1, 4)).isEqualTo(new Pace(TODAY, null, null));
        assertThat(Pace.of(List.of(TODAY, TODAY, TODAY, TODAY, LocalDate.of(2099, 1, 1)), TODAY)
                        .newestOn())
                .isEqualTo(TODAY);
    }

    private static Pace every(int days, int items) {
        return Pace.of(
                IntStream.range(0, items)
                        .mapToObj(i -> TODAY.minusDays((long) i * days))
                        .toList(),
                TODAY);
    }
}
