package io.onrecord.ingest.article;

import io.onrecord.contracts.DatePrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published, with no more precision than was given.
 *
 * @param value ISO 8601; null when unknown
 * @param begins the first moment it can mean, to compare with the clock
 */
record PublishedDate(
        @Nullable String value,
        DatePrecision precision,
        @Nullable Instant begins) {
    /** Before the first newspapers a year is a slip. */
    private static final int FIRST_YEAR = 1700;

    static final PublishedDate UNKNOWN = new PublishedDate(null, DatePrecision.UNKNOWN, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");

    /** ISO 8601 with an offset, written with or without colon. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /**
     * Reads a year, a month, a day, or a date-time with offset.
     *
     * @throws DateTimeException when it is none of these, or before 1700
     */
    static PublishedDate parse(String written) {
        PublishedDate date = read(written.strip());
        if (date.begins() != null && date.begins().isBefore(start(LocalDate.of(FIRST_YEAR, 1, 1)))) {
            throw new DateTimeException("before " + FIRST_YEAR);
        }
        return date;
    }

    private static PublishedDate read(String text) {
        if (YEAR.matcher(text).matches()) {
            return new PublishedDate(text, DatePrecision.YEAR, start(LocalDate.of(Integer.parseInt(text), 1, 1)));
        }
        if (MONTH.matcher(text).matches()) {
            return new PublishedDate(
                    text, DatePrecision.MONTH, start(YearMonth.parse(text).atDay(1)));
        }
        if (DAY.matcher(text).matches()) {
            return new PublishedDate(text, DatePrecision.DAY, start(LocalDate.parse(text)));
        }
        OffsetDateTime time = OffsetDateTime.parse(text.replaceFirst(" ", "T"), TIME);
        return new PublishedDate(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), DatePrecision.INSTANT, time.toInstant());
    }

    /** As {@link #parse}, for what a page says: a time without offset is good for its day; nonsense is unknown. */
    static PublishedDate parseLeniently(String written) {
        String text = written.strip();
        try {
            return LOCAL_TIME.matcher(text).matches() ? parse(text.substring(0, 10)) : parse(text);
        } catch (DateTimeException unreadable) {
            return UNKNOWN;
        }
    }

    boolean isKnown() {
        return precision != DatePrecision.UNKNOWN;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
