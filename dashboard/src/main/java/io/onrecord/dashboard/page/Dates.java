package io.onrecord.dashboard.page;

import io.onrecord.contracts.api.PublicationDate;
import io.quarkus.qute.TemplateExtension;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people read them, with no more precision than is known. */
@TemplateExtension(namespace = "dates")
public final class Dates {
    private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
    private static final DateTimeFormatter SHORT = pattern("d MMM yyyy");
    private static final DateTimeFormatter MONTH = pattern("MMMM yyyy");
    private static final DateTimeFormatter TIME = pattern("d MMM yyyy, HH:mm");

    private Dates() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** "4 Mar 2026 to 10 Mar 2026", or the one day. */
    public static String shortSpan(LocalDate from, LocalDate to) {
        return from.equals(to) ? shortDay(from) : shortDay(from) + " to " + shortDay(to);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    public static String published(PublicationDate date) {
        String value = date.value();
        if (value == null) {
            return "undated";
        }
        try {
            return switch (date.precision()) {
                case INSTANT -> DAY.format(OffsetDateTime.parse(value));
                case DAY -> DAY.format(LocalDate.parse(value));
                case MONTH -> MONTH.format(YearMonth.parse(value));
                case YEAR -> Year.parse(value).toString();
                case UNKNOWN -> "undated";
            };
        } catch (DateTimeException other) {
            return value;
        }
    }

    /** "1 January 2018 to 3 March 2019", or the half of it that is known. */
    public static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "dates not known" : "until " + day(to);
        }
        return to == null ? "since " + day(from) : from.equals(to) ? day(from) : day(from) + " to " + day(to);
    }

    /** How long something has been waiting, in its largest unit. */
    static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return "less than a minute";
        }
        if (age.toHours() < 1) {
            return Words.plural(age.toMinutes(), "minute", "minutes");
        }
        return age.toDays() < 1
                ? Words.plural(age.toHours(), "hour", "hours")
                : Words.plural(age.toDays(), "day", "days");
    }

    public static String since(Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        return age(age.isNegative() ? Duration.ZERO : age);
    }
}
