package io.onrecord.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as headers write them (RFC 9110, 5.6.7 and 10.2.3). The day of the week is not looked at; it may be wrong. */
final class HttpDate {
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("d MMM uuuu HH:mm:ss"), twoDigitYear(), form("MMM d HH:mm:ss uuuu"));

    private HttpDate() {}

    /** How long to wait, by a header of seconds or a date; null when it says neither. Never negative, never above a year. */
    static @Nullable Duration wait(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (!text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return seconds(text);
        }
        @Nullable Instant date = date(text);
        return date == null ? null : bounded(Duration.between(now, date));
    }

    /** The {@code max-age} of a Cache-Control header; zero when it forbids keeping; null when it says nothing. */
    static @Nullable Duration freshFor(@Nullable String cacheControl) {
        if (cacheControl == null) {
            return null;
        }
        @Nullable Duration fresh = null;
        int start = 0;
        while (start <= cacheControl.length()) {
            int comma = cacheControl.indexOf(',', start);
            int end = comma < 0 ? cacheControl.length() : comma;
            String directive = cacheControl.substring(start, end).strip().toLowerCase(Locale.ROOT);
            if (directive.equals("no-cache") || directive.equals("no-store")) {
                return Duration.ZERO;
            }
            if (directive.matches("max-age\\s*=\\s*\"?[0-9]+\"?")) {
                fresh = seconds(directive.replaceAll("[^0-9]", ""));
            }
            start = end + 1;
        }
        return fresh;
    }

    static @Nullable Instant date(String text) {
        String bare = text.replaceFirst("^[A-Za-z]{3,9},?\\s+", "")
                .replaceFirst("\\s*(GMT|UTC|Z)$", "")
                .replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(bare, form).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException another) {
                // Not in this form.
            }
        }
        return null;
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter twoDigitYear() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                .appendPattern(" HH:mm:ss")
                .toFormatter(Locale.ENGLISH);
    }
}
