package io.onrecord.extraction.layout;

import io.onrecord.extraction.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the date of publication from a line at the head of an article, as exact as it is written and no more. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})\\b");
    private static final Pattern NUMBERS =
            Pattern.compile("\\b(?<day>\\d{1,2})[./](?<number>\\d{1,2})[./](?<year>\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "(?:,? (?<year>\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("^" + MONTH + ",? (?<year>\\d{4})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("^(?<year>(?:19|20)\\d{2})$");
    /** Before the first newspapers a year is a slip. */
    private static final int FIRST_YEAR = 1700;

    /** A line about the date is short, or says so. */
    private static final int SHORT = 60;

    private static final Pattern SAYS_SO =
            Pattern.compile("^(?:published|posted|updated|last updated|date)\\b.{0,60}", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    static Published ofLine(String line, boolean dateline) {
        if (!dateline && line.length() > SHORT && !SAYS_SO.matcher(line).find()) return Published.UNKNOWN;
        var head = line.substring(0, Math.min(line.length(), 90));
        var value = read(head, dateline);
        if (value == null) return Published.UNKNOWN;
        return new Published(value, dateline ? "dateline" : "date-line");
    }

    private static @Nullable TemporalAccessor read(String head, boolean dateline) {
        for (var form : List.of(ISO, NUMBERS, MONTH_FIRST, DAY_FIRST, MONTH_AND_YEAR, YEAR)) {
            var matcher = form.matcher(head.strip());
            if (matcher.find()) {
                var value = value(form, matcher, dateline, head.strip());
                if (value != null) return value;
            }
        }
        return null;
    }

    private static @Nullable TemporalAccessor value(Pattern form, Matcher found, boolean dateline, String head) {
        try {
            if (form == YEAR) return Year.parse(found.group("year"));
            var year = found.group("year");
            if (year != null && Integer.parseInt(year) < FIRST_YEAR) return null;
            int month = form == ISO || form == NUMBERS
                    ? Integer.parseInt(found.group("number"))
                    : month(found.group("month"));
            if (form == MONTH_AND_YEAR) return YearMonth.of(Integer.parseInt(year), month);
            int day = Integer.parseInt(found.group("day"));
            if (form == NUMBERS && head.contains("/") && day <= 12) return null;
            if (year != null) return LocalDate.of(Integer.parseInt(year), month, day);
            boolean alone = found.start() == 0 && found.end() == head.length();
            return dateline || alone ? MonthDay.of(month, day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
