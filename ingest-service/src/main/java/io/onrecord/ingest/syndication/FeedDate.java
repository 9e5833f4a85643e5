package io.onrecord.ingest.syndication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and what is made of it, and ISO 8601. No more is said than was written: a time whose zone
 * is not known, or could be several, is good for its day.
 */
final class FeedDate {
    private static final int LONGEST = 100;

    /** What lies beyond is no date of an item of a feed, and some are no dates in a database. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2100;

    /** Those of RFC 822, 5.1; others of three letters mean different zones in different countries. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("Z", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String TIME = "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(\\S.*)?)?";
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?(?:,\\s*|\\s+))?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2}|\\d{4})" + TIME);
    private static final Pattern AMERICAN =
            Pattern.compile("(?:\\p{L}{2,9}\\.?(?:,\\s*|\\s+))?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})" + TIME);
    private static final Pattern IN_NUMBERS = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?)?\\s*([+-])(\\d{2}):?(\\d{2})\\b.*");

    private FeedDate() {}

    /** ISO 8601, a day or a time with offset; null when it cannot be read. */
    static @Nullable String of(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String text = written.strip();
        try {
            Matcher numbers = IN_NUMBERS.matcher(text);
            if (numbers.matches()) {
                return date(number(numbers, 1), number(numbers, 2), number(numbers, 3), numbers);
            }
            Matcher words = IN_WORDS.matcher(text);
            if (words.matches()) {
                return date(year(words.group(3)), month(words.group(2)), number(words, 1), words);
            }
            Matcher american = AMERICAN.matcher(text);
            return american.matches()
                    ? date(number(american, 3), month(american.group(1)), number(american, 2), american)
                    : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static String date(int year, int month, int day, Matcher time) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        LocalDate date = LocalDate.of(year, month, day);
        @Nullable ZoneOffset offset = time.group(4) == null ? null : offset(time.group(7));
        if (offset == null) {
            return date.toString();
        }
        int seconds = time.group(6) == null ? 0 : Math.min(59, number(time, 6));
        LocalTime at = LocalTime.of(number(time, 4), number(time, 5), seconds);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(date, at, offset));
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            return ZoneOffset.of(offset.group(1) + offset.group(2) + ":" + offset.group(3));
        }
        @Nullable String named = ZONES.get(zone.strip().toUpperCase(Locale.ROOT));
        return named == null ? null : ZoneOffset.of(named);
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("no month: " + name);
        }
        return month;
    }

    /** RFC 822 has two digits; there were no feeds before 1990. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 90 ? 2000 : 1900);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
