package io.onrecord.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.contracts.api.Counts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static Counts months(long... counts) {
        List<Counts.Bin> bins = IntStream.range(0, counts.length)
                .mapToObj(i -> new Counts.Bin(
                        FIRST.plusMonths(i), FIRST.plusMonths(i + 1L).minusDays(1), counts[i]))
                .toList();
        long total = bins.stream().mapToLong(Counts.Bin::statements).sum();
        return new Counts("month", FIRST, bins.getLast().end(), bins, total, 3, List.of(FIRST.plusMonths(1)));
    }

    private static Chart chart(Counts counts, Grain grain, LocalDate today) {
        return Bars.of("Statements", counts, 3, grain, today, (a, b) -> a + ".." + b, "all", null);
    }

    @Test
    void a_bar_is_as_high_as_its_count_and_leads_to_the_days_that_make_it_up() {
        Chart chart = chart(months(10, 0, 5), Grain.MONTH, FIRST.minusDays(1));
        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(150, 0, 75);
        assertThat(chart.bars())
                .extracting(Chart.Bar::href)
                .containsExactly("2018-01-01..2018-01-31", null, "2018-03-01..2018-03-31");
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(Chart.BASE));
    }

    @Test
    void days_of_which_nothing_was_taken_in_are_not_shown_as_silence() {
        Chart chart = chart(months(10, 0, 0), Grain.MONTH, FIRST.minusDays(1));
        assertThat(chart.bars()).extracting(Chart.Bar::gap).containsExactly(false, true, false);
        assertThat(chart.bars())
                .extracting(Chart.Bar::text)
                .containsExactly("Jan 2018: 10 statements", "Feb 2018: nothing was taken in", "Mar 2018: 0 statements");
        long[] counts = new long[24];
        assertThat(chart(months(counts), Grain.YEAR, FIRST).hasGap())
                .as("eleven months of the year are known")
                .isFalse();
    }

    @Test
    void a_single_statement_among_thousands_can_still_be_seen() {
        assertThat(chart(months(1, 9000), Grain.MONTH, FIRST).bars().getFirst().height())
                .isEqualTo(2);
    }

    @Test
    void bars_share_the_width_and_do_not_touch() {
        Chart.Bar second = chart(months(1, 2, 3, 4), Grain.MONTH, FIRST).bars().get(1);
        assertThat(second.slot()).isEqualTo("25.000%");
        assertThat(second.slotWidth()).isEqualTo("25.000%");
        assertThat(second.x()).isEqualTo("27.250%");
        assertThat(second.width()).isEqualTo("20.500%");
    }

    @Test
    void only_the_bin_that_holds_today_is_running() {
        Chart chart = chart(months(1, 2, 3), Grain.MONTH, LocalDate.of(2018, 2, 28));
        assertThat(chart.bars()).extracting(Chart.Bar::running).containsExactly(false, true, false);
        assertThat(chart.hasRunning()).isTrue();
        assertThat(chart(months(1), Grain.MONTH, FIRST.minusDays(1)).hasRunning())
                .isFalse();
    }

    @Test
    void lines_stand_at_round_numbers_and_the_highest_bar_fits_under_the_top_one() {
        assertThat(chart(months(47), Grain.MONTH, FIRST).ticks())
                .extracting(Chart.Tick::text)
                .containsExactly("20", "40", "60");
        assertThat(chart(months(1), Grain.MONTH, FIRST).ticks())
                .extracting(Chart.Tick::text)
                .containsExactly("1");
    }

    @Test
    void more_months_than_fit_become_years() {
        long[] counts = IntStream.range(0, 30).mapToLong(i -> 1).toArray();
        Chart chart = chart(months(counts), Grain.YEAR, FIRST);
        assertThat(chart.bars()).extracting(Chart.Bar::label).containsExactly("2018", "2019", "2020");
        assertThat(chart.bars()).extracting(Chart.Bar::count).containsExactly(12L, 12L, 6L);
        assertThat(chart.bars().getLast().href()).isEqualTo("2020-01-01..2020-06-30");
    }

    @Test
    void dates_under_the_bars_stay_inside_the_chart() {
        long[] counts = IntStream.range(0, 12).mapToLong(i -> 1).toArray();
        assertThat(chart(months(counts), Grain.MONTH, FIRST).narrow())
                .extracting(Chart.Label::x, Chart.Label::mark, Chart.Label::anchor, Chart.Label::text)
                .containsExactly(
                        tuple("0%", "4.167%", "start", "Jan 2018"),
                        tuple("29.167%", "29.167%", "middle", "Apr"),
                        tuple("54.167%", "54.167%", "middle", "Jul"),
                        tuple("79.167%", "79.167%", "middle", "Oct"));
    }

    @Test
    void who_does_not_see_it_reads_the_whole_in_a_sentence() {
        assertThat(chart(months(1, 5), Grain.MONTH, FIRST).summary())
                .isEqualTo("6 statements, 1 January 2018 to 28 February 2018, by month. Most in Feb 2018: 5.");
        assertThat(chart(months(0), Grain.MONTH, FIRST).summary()).doesNotContain("Most");
    }

    @Test
    void what_has_no_date_is_counted_beside() {
        assertThat(chart(months(1), Grain.MONTH, FIRST).undated()).isEqualTo(3);
    }

    @Test
    void the_grain_follows_the_span() {
        assertThat(Grain.of(FIRST, FIRST)).isEqualTo(Grain.DAY);
        assertThat(Grain.of(FIRST, FIRST.plusMonths(6))).isEqualTo(Grain.WEEK);
        assertThat(Grain.of(FIRST, FIRST.plusYears(3))).isEqualTo(Grain.MONTH);
        assertThat(Grain.of(FIRST, FIRST.plusYears(20))).isEqualTo(Grain.YEAR);
    }

    @Test
    void shares_are_measured_against_the_longest() {
        var rows = Share.of(List.of(new Share.Row("a", null, 8), new Share.Row("b", "/b", 2)));
        assertThat(rows).extracting(Share::width).containsExactly("100.000%", "25.000%");
        assertThat(Share.of(List.of(new Share.Row("none", null, 0))).getFirst().width())
                .isEqualTo("0.000%");
    }
}
