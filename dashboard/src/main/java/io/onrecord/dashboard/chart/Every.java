package io.onrecord.dashboard.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Round days of the calendar: every so many days, weeks, months or years, however long a chart is. */
record Every(Grain unit, int step) {
    private static final int A_WEEK = 7;
    /** Day 0 of the epoch is a Thursday: weeks are counted from the Monday before. */
    private static final int MONDAY = 3;

    /** From fine to coarse. */
    private static final List<Every> ALL = Stream.of(
                    every(Grain.DAY, 1, 2),
                    every(Grain.WEEK, 1, 2),
                    every(Grain.MONTH, 1, 2, 3, 6),
                    every(Grain.YEAR, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
            .flatMap(List::stream)
            .toList();

    private static List<Every> every(Grain unit, Integer... steps) {
        return Stream.of(steps).map(step -> new Every(unit, step)).toList();
    }

    /** Those that do not come more than once in a bar. */
    static List<Every> from(Grain grain) {
        return ALL.stream().filter(it -> it.unit.compareTo(grain) >= 0).toList();
    }

    /** The last of these days that is not after the given one. */
    LocalDate before(LocalDate day) {
        return switch (unit) {
            case DAY -> day.minusDays(Math.floorMod(day.toEpochDay(), step));
            case WEEK -> day.minusDays(Math.floorMod(day.toEpochDay() + MONDAY, step * A_WEEK));
            case MONTH -> {
                long month = day.getLong(ChronoField.PROLEPTIC_MONTH);
                yield day.withDayOfMonth(1).minusMonths(Math.floorMod(month, step));
            }
            case YEAR -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), step));
        };
    }

    /** The day by itself. */
    String whole(LocalDate day) {
        return unit.label(day);
    }

    /** The day beside another of the same year. */
    String brief(LocalDate day) {
        return switch (unit) {
            case DAY, WEEK -> format("d MMM", day);
            case MONTH -> format("MMM", day);
            case YEAR -> unit.label(day);
        };
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }
}
