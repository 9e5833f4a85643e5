package io.onrecord.query.count;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How wide a bin is. */
enum Step {
    DAY,
    /** ISO: from Monday to Sunday. */
    WEEK,
    MONTH;

    /** First day of the bin that holds the day. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** First day of the next bin. */
    LocalDate after(LocalDate start) {
        return start.plus(1, unit());
    }

    /** How many bins it takes from the first day to the last. */
    long bins(LocalDate from, LocalDate to) {
        return unit().between(startOf(from), startOf(to)) + 1;
    }

    String word() {
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
