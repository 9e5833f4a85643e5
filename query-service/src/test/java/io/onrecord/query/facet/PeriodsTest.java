package io.onrecord.query.facet;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.contracts.api.Facets.Times;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private static Seen.Tally month(String month, long statements) {
        return new Seen.Tally(Looked.MONTH, month, 0, statements);
    }

    @Test
    void severalYearsAreYearsCutAtTheDaysAskedFor() {
        Times times = Periods.of(
                List.of(month("2023-12", 4), month("2024-02", 3), month("2024-01", 1)),
                LocalDate.of(2023, 5, 2),
                LocalDate.of(2024, 2, 9),
                true);
        assertThat(times.by()).isEqualTo("year");
        assertThat(times.bins())
                .containsExactly(
                        new Bin(LocalDate.of(2023, 5, 2), LocalDate.of(2023, 12, 31), 4),
                        new Bin(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 9), 4));
    }

    @Test
    void oneYearIsMonths() {
        Times times = Periods.of(List.of(month("2024-02", 3), month("2024-01", 1)), null, null, false);
        assertThat(times.by()).isEqualTo("month");
        assertThat(times.exact()).isFalse();
        assertThat(times.bins())
                .containsExactly(
                        new Bin(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 1),
                        new Bin(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), 3));
    }

    @Test
    void nothingIsNoPeriod() {
        assertThat(Periods.of(List.of(), null, null, true).bins()).isEmpty();
    }
}
