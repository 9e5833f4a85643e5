package io.onrecord.query.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.count.Series.Tally;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void emptyDaysAreZerosAndUndatedStandsBeside() {
        Counts counts = series(tally("2024-02-28", 2), tally("2024-03-01", 3), new Tally(null, 7))
                .counts(Step.DAY, null, null, TODAY);
        assertThat(counts.bins()).extracting(Bin::statements).containsExactly(2L, 0L, 3L);
        assertThat(counts.bins()).extracting(Bin::start).contains(LocalDate.of(2024, 2, 29));
        assertThat(counts.total()).isEqualTo(5);
        assertThat(counts.undated()).isEqualTo(7);
        assertThat(counts.by()).isEqualTo("day");
    }

    @ParameterizedTest(name = "{0} is in the ISO week from {1}")
    @CsvSource({
        "2024-12-30, 2024-12-30",
        "2025-01-01, 2024-12-30",
        "2025-01-05, 2024-12-30",
        "2025-01-06, 2025-01-06",
        "2021-01-03, 2020-12-28",
        "2020-12-31, 2020-12-28",
        "2023-01-01, 2022-12-26"
    })
    void weeksAreIsoAlsoWhereTheYearEnds(String day, String monday) {
        Counts counts = series(tally(day, 4))
                .counts(
                        Step.WEEK,
                        LocalDate.parse(day).minusDays(20),
                        LocalDate.parse(day).plusDays(20),
                        TODAY);
        assertThat(counts.bins())
                .filteredOn(bin -> bin.statements() > 0)
                .containsExactly(
                        new Bin(LocalDate.parse(monday), LocalDate.parse(monday).plusDays(6), 4));
    }

    @Test
    void monthsEndWhereTheyEnd() {
        Counts counts = series(tally("2024-01-31", 1), tally("2024-02-29", 2), tally("2024-04-01", 3))
                .counts(Step.MONTH, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30), TODAY);
        assertThat(counts.bins())
                .containsExactly(
                        bin("2024-01-01", "2024-01-31", 1),
                        bin("2024-02-01", "2024-02-29", 2),
                        bin("2024-03-01", "2024-03-31", 0),
                        bin("2024-04-01", "2024-04-30", 3));
    }

    @Test
    void theFirstAndLastBinAreCutAtTheBounds() {
        Counts counts = series(tally("2024-01-01", 1), tally("2024-01-10", 2), tally("2024-02-20", 4))
                .counts(Step.MONTH, LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 19), TODAY);
        assertThat(counts.bins())
                .containsExactly(bin("2024-01-05", "2024-01-31", 2), bin("2024-02-01", "2024-02-19", 0));
    }

    @Test
    void binsTouchAndCoverEveryDayOnce() {
        LocalDate from = LocalDate.of(2019, 12, 18);
        for (Step step : Step.values()) {
            for (int length : new int[] {0, 1, 6, 7, 13, 40, 400}) {
                List<Bin> bins = series().counts(step, from, from.plusDays(length), TODAY)
                        .bins();
                assertThat(bins.getFirst().start()).isEqualTo(from);
                assertThat(bins.getLast().end()).isEqualTo(from.plusDays(length));
                assertThat((long) bins.size()).isEqualTo(step.bins(from, from.plusDays(length)));
                for (int i = 1; i < bins.size(); i++) {
                    assertThat(bins.get(i).start())
                            .isEqualTo(bins.get(i - 1).end().plusDays(1));
                }
            }
        }
    }

    @Test
    void missingBoundsComeFromTheRecordAndNeverTurnTimeAround() {
        Series series = series(tally("2024-01-10", 1), tally("2024-01-20", 1));
        assertThat(series.counts(Step.DAY, LocalDate.of(2024, 1, 15), null, TODAY)
                        .bins())
                .hasSize(6);
        assertThat(series.counts(Step.DAY, null, LocalDate.of(2024, 1, 15), TODAY)
                        .bins())
                .hasSize(6);
        assertThat(series.counts(Step.DAY, LocalDate.of(2025, 1, 1), null, TODAY)
                        .bins())
                .containsExactly(bin("2025-01-01", "2025-01-01", 0));
        assertThat(series.counts(Step.DAY, null, LocalDate.of(2023, 1, 1), TODAY)
                        .bins())
                .containsExactly(bin("2023-01-01", "2023-01-01", 0));
        assertThat(series().counts(Step.DAY, null, null, TODAY).bins()).containsExactly(new Bin(TODAY, TODAY, 0));
    }

    @Test
    void tooManyBinsAreRefusedWithAWayOut() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        assertThat(series().counts(Step.DAY, from, from.plusDays(4_999), TODAY).bins())
                .hasSize(5_000);
        assertThatThrownBy(() -> series().counts(Step.DAY, from, from.plusDays(5_000), TODAY))
                .isInstanceOfSatisfying(ProblemException.class, failure -> {
                    assertThat(failure.problem().code()).isEqualTo("too-many-bins");
                    assertThat(failure.problem().detail()).contains("5001").contains("by=week");
                });
        assertThatThrownBy(() -> series().counts(Step.MONTH, LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1), TODAY))
                .isInstanceOf(ProblemException.class);
    }

    private static Series series(Tally... tallies) {
        return Series.of(List.of(tallies));
    }

    private static Tally tally(String day, long statements) {
        return new Tally(LocalDate.parse(day), statements);
    }

    private static Bin bin(String start, String end, long statements) {
        return new Bin(LocalDate.parse(start), LocalDate.parse(end), statements);
    }
}
