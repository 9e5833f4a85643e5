package io.onrecord.dashboard.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How much time one bar stands for. */
public enum Grain {
    DAY("day", "d MMM yyyy"),
    WEEK("week", "d MMM yyyy"),
    MONTH("month", "MMM yyyy"),
    YEAR("year", "yyyy");

    private static final int DAYS_UP_TO = 62;
    private static final int WEEKS_UP_TO = 400;
    private static final int MONTHS_UP_TO = 2200;

    private final String unit;
    private final DateTimeFormatter format;

    Grain(String unit, String pattern) {
        this.unit = unit;
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The finest grain that keeps the bars of this span wide enough to be told apart. */
    public static Grain of(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= DAYS_UP_TO) {
            return DAY;
        }
        if (days <= WEEKS_UP_TO) {
            return WEEK;
        }
        return days <= MONTHS_UP_TO ? MONTH : YEAR;
    }

    /** The word for {@code ?by=}; the API knows no years, they are months put together. */
    public String by() {
        return this == YEAR ? "month" : unit;
    }

    String unit() {
        return unit;
    }

    String label(LocalDate start) {
        return format.format(start);
    }
}
