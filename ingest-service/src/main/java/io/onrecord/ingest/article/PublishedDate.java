package io.onrecord.ingest.article;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.PublishedMethod;
import io.onrecord.ingest.text.DateWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published, with no more precision than was given.
 *
 * @param value ISO 8601; null when unknown
 * @param method what told it; null when that is not known
 */
record PublishedDate(
        @Nullable String value,
        DatePrecision precision,
        @Nullable PublishedMethod method) {
    /** Before the first newspapers a year is a slip. */
    private static final int FIRST_YEAR = 1700;

    static final PublishedDate UNKNOWN = new PublishedDate(null, DatePrecision.UNKNOWN, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}");

    /** Of which RFC 1123 leaves the day of the week out, if one likes. */
    private static final Pattern HTTP = Pattern.compile("^(?:\\p{L}{3}, )?\\d{1,2} \\p{L}{3} \\d{4} \\d{2}:");

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
        if (date.from().getYear() < FIRST_YEAR) {
            throw new DateTimeException("before " + FIRST_YEAR);
        }
        return date;
    }

    private static PublishedDate read(String text) {
        if (YEAR.matcher(text).matches()) {
            return new PublishedDate(text, DatePrecision.YEAR, null);
        }
        if (MONTH.matcher(text).matches()) {
            return new PublishedDate(YearMonth.parse(text).toString(), DatePrecision.MONTH, null);
        }
        if (DAY.matcher(text).matches()) {
            return new PublishedDate(LocalDate.parse(text).toString(), DatePrecision.DAY, null);
        }
        OffsetDateTime time = OffsetDateTime.parse(text.replaceFirst(" ", "T"), TIME);
        return new PublishedDate(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), DatePrecision.INSTANT, null);
    }

    /**
     * As {@link #parse}, for what a page says, in more forms: that of HTTP, days in words. A time without offset is good for
     * its day; nonsense, and what can be read in two ways, is unknown.
     */
    static PublishedDate parseLeniently(String written) {
        String text = written.strip();
        try {
            if (COMPACT.matcher(text).matches()) {
                return parse(
                        LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString());
            }
            if (HTTP.matcher(text).find()) {
                return parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
            }
            PublishedDate date = LOCAL_TIME.matcher(text).matches() ? parse(text.substring(0, 10)) : parse(text);
            // An empty field of a database.
            return Instant.EPOCH.equals(date.begins()) ? UNKNOWN : date;
        } catch (DateTimeException inWords) {
            return inWords(text);
        }
    }

    private static PublishedDate inWords(String text) {
        @Nullable String day = DateWords.only(text);
        try {
            return day == null ? UNKNOWN : parse(day);
        } catch (DateTimeException tooEarly) {
            return UNKNOWN;
        }
    }

    boolean isKnown() {
        return precision != DatePrecision.UNKNOWN;
    }

    PublishedDate by(PublishedMethod how) {
        return isKnown() ? new PublishedDate(value, precision, how) : this;
    }

    /** The first moment it can mean, to compare with the clock; null when it is unknown. */
    @Nullable
    Instant begins() {
        if (value == null) {
            return null;
        }
        return precision == DatePrecision.INSTANT
                ? OffsetDateTime.parse(value).toInstant()
                : from().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether two may be the same day, wherever on Earth. Neither may be unknown. */
    boolean isAbout(PublishedDate other) {
        return ChooseDate.touch(from(), to(), other.from(), other.to());
    }

    /** Whether every day that this can mean is one that the other can mean. Neither may be unknown. */
    boolean isWithin(PublishedDate other) {
        return !from().isBefore(other.from()) && !to().isAfter(other.to());
    }

    private LocalDate from() {
        String text = Objects.requireNonNull(value);
        return switch (precision) {
            case INSTANT -> OffsetDateTime.parse(text).toLocalDate();
            case DAY -> LocalDate.parse(text);
            case MONTH -> YearMonth.parse(text).atDay(1);
            case YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case UNKNOWN -> throw new IllegalStateException("an unknown date has no day");
        };
    }

    private LocalDate to() {
        LocalDate from = from();
        return switch (precision) {
            case INSTANT, DAY, UNKNOWN -> from;
            case MONTH -> from.plusMonths(1).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
        };
    }
}
