package io.onrecord.query.count;

import io.onrecord.contracts.api.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How wide a bin is. */
public enum Step {
    DAY,
    /** ISO: from Monday to Sunday. */
    WEEK,
    MONTH;

    static final int MOST_BINS = 5_000;

    private static final int DAYS_UP_TO = 62;
    private static final int WEEKS_UP_TO = 400;

    /** The finest that keeps the bins of this time wide enough to be told apart where they are drawn. */
    public static Step fitting(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= DAYS_UP_TO ? DAY : days <= WEEKS_UP_TO ? WEEK : MONTH;
    }

    /** The first days of all bins from one day to another, the first bin whole; refuses what nobody could read. */
    public List<LocalDate> starts(LocalDate from, LocalDate to) {
        long wanted = bins(from, to);
        if (wanted > MOST_BINS) {
            throw new ProblemException(
                    400,
                    "too-many-bins",
                    "Too many bins",
                    "from " + from + " to " + to + " by " + word() + " makes " + wanted + " bins, at most " + MOST_BINS
                            + " are possible; choose wider bins (by=week, by=month) or a shorter time");
        }
        return Stream.iterate(startOf(from), start -> !start.isAfter(to), this::after)
                .toList();
    }

    /** All bins, the first and last cut at the bounds: so a bin's own days as a filter list just what it counts. */
    public List<Range> ranges(LocalDate from, LocalDate to) {
        return starts(from, to).stream()
                .map(start -> {
                    LocalDate end = after(start).minusDays(1);
                    return new Range(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end);
                })
                .toList();
    }

    /** First day of the bin that holds the day. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** First day of the next bin. */
    public LocalDate after(LocalDate start) {
        return start.plus(1, unit());
    }

    /** How many bins it takes from the first day to the last. */
    long bins(LocalDate from, LocalDate to) {
        return unit().between(startOf(from), startOf(to)) + 1;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private ChronoUnit unit() {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
    }
}
