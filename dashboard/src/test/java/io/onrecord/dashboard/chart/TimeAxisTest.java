package io.onrecord.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.Counts.Bin;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    /** Bins as the record gives them: the first and the last cut at the bounds. */
    private static List<Bin> bins(Grain grain, LocalDate from, LocalDate to) {
        List<Bin> bins = new ArrayList<>();
        LocalDate start = switch (grain) {
            case DAY -> from;
            case WEEK -> from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> from.withDayOfMonth(1);
            case YEAR -> from.withDayOfYear(1);
        };
        while (!start.isAfter(to)) {
            LocalDate next = switch (grain) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case YEAR -> start.plusYears(1);
            };
            LocalDate end = next.minusDays(1);
            bins.add(new Bin(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end, 1));
            start = next;
        }
        return bins;
    }

    private static List<String> texts(Grain grain, String from, String to, int width) {
        return new TimeAxis(grain, bins(grain, LocalDate.parse(from), LocalDate.parse(to)), width)
                .labels().stream().map(TimeAxis.Label::text).toList();
    }

    private static List<String> narrow(Grain grain, String from, String to) {
        return texts(grain, from, to, TimeAxis.NARROW);
    }

    private static List<String> wide(Grain grain, String from, String to) {
        return texts(grain, from, to, TimeAxis.WIDE);
    }

    @Test
    void every_year_is_named_as_long_as_there_is_room_and_then_every_second_or_fifth() {
        assertThat(wide(Grain.YEAR, "2015-03-02", "2022-05-01"))
                .containsExactly("2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022");
        assertThat(narrow(Grain.YEAR, "2015-01-01", "2022-05-01")).containsExactly("2016", "2018", "2020", "2022");
        assertThat(narrow(Grain.YEAR, "2001-01-01", "2024-12-31"))
                .containsExactly("2001", "2005", "2010", "2015", "2020");
        assertThat(wide(Grain.YEAR, "1900-01-01", "1999-12-31"))
                .containsExactly("1900", "1910", "1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990");
    }

    @Test
    void months_over_several_years_name_every_year() {
        assertThat(narrow(Grain.MONTH, "2022-02-01", "2026-12-31"))
                .containsExactly("2022", "2023", "2024", "2025", "2026");
        assertThat(wide(Grain.MONTH, "2022-02-01", "2024-12-31"))
                .containsExactly(
                        "Apr 2022", "Jul", "Oct", "Jan 2023", "Apr", "Jul", "Oct", "Jan 2024", "Apr", "Jul", "Oct");
    }

    @Test
    void a_first_month_that_is_cut_is_named_like_a_whole_one() {
        assertThat(narrow(Grain.MONTH, "2022-01-18", "2022-12-18")).containsExactly("Jan 2022", "Apr", "Jul", "Oct");
        assertThat(narrow(Grain.MONTH, "2022-01-18", "2024-12-18")).containsExactly("2022", "2023", "2024");
    }

    @Test
    void a_single_bar_is_named_in_full() {
        assertThat(narrow(Grain.DAY, "2018-02-14", "2018-02-14")).containsExactly("14 Feb 2018");
        assertThat(narrow(Grain.WEEK, "2018-02-14", "2018-02-16")).containsExactly("14 Feb 2018");
        assertThat(narrow(Grain.MONTH, "2018-02-14", "2018-02-16")).containsExactly("Feb 2018");
        assertThat(narrow(Grain.YEAR, "2018-02-14", "2018-02-16")).containsExactly("2018");
    }

    @Test
    void days_are_named_by_day_by_monday_and_by_month() {
        assertThat(wide(Grain.DAY, "2018-02-26", "2018-03-03"))
                .containsExactly("26 Feb 2018", "27 Feb", "28 Feb", "1 Mar", "2 Mar", "3 Mar");
        assertThat(wide(Grain.DAY, "2017-12-20", "2018-01-24"))
                .containsExactly("25 Dec 2017", "1 Jan 2018", "8 Jan", "15 Jan", "22 Jan");
        assertThat(narrow(Grain.DAY, "2018-01-10", "2018-03-10"))
                .containsExactly("22 Jan 2018", "5 Feb", "19 Feb", "5 Mar");
    }

    @Test
    void weeks_are_named_by_the_month_that_begins_in_them() {
        assertThat(wide(Grain.WEEK, "2017-11-08", "2018-05-20"))
                .containsExactly("Nov 2017", "Dec", "Jan 2018", "Feb", "Mar", "Apr", "May");
        assertThat(narrow(Grain.WEEK, "2017-05-08", "2018-05-20"))
                .containsExactly("Jul 2017", "Oct", "Jan 2018", "Apr");
    }

    @Test
    void at_any_span_and_width_dates_are_apart_inside_the_chart_and_in_order() {
        LocalDate first = LocalDate.of(2017, 11, 23);
        for (Grain grain : Grain.values()) {
            for (int days = 1; days < (grain == Grain.YEAR ? 60_000 : 2_300); days += 1 + days / 9) {
                List<Bin> bins = bins(grain, first, first.plusDays(days));
                for (int width : List.of(TimeAxis.NARROW, TimeAxis.WIDE)) {
                    List<TimeAxis.Label> labels = new TimeAxis(grain, bins, width).labels();
                    String which = grain + " " + days + " " + labels;
                    assertThat(labels).as(which).isNotEmpty();
                    assertThat(labels.getFirst().text()).as(which).containsPattern("[0-9]{4}");
                    assertThat(labels.getFirst().left()).as(which).isGreaterThanOrEqualTo(0);
                    assertThat(labels.getLast().right()).as(which).isLessThanOrEqualTo(width);
                    for (int i = 1; i < labels.size(); i++) {
                        assertThat(labels.get(i).left())
                                .as(which)
                                .isGreaterThan(labels.get(i - 1).right() + 9);
                    }
                    assertThat(bins.size() < 12 || labels.size() > 1).as(which).isTrue();
                }
            }
        }
    }
}
