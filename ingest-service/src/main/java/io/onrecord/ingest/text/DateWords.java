package io.onrecord.ingest.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them. One that can be read in two ways, such as 03/04/2024, is none. */
public final class DateWords {
    private static final List<String> LANGUAGES =
            List.of("en", "ru", "uk", "de", "fr", "es", "it", "pt", "pl", "nl", "sv", "da", "cs", "tr");

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern DAY = Pattern.compile(
            String.join(
                    "|",
                    "(?<![\\p{Nd}/.-])(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?![\\p{Nd}/-])",
                    "(?<![\\p{Nd}/.-])(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.\\s?(?<y2>\\d{4})(?!\\p{Nd})",
                    "(?<![\\p{Nd}/.-])(?<a3>\\d{1,2})[/-](?<b3>\\d{1,2})[/-](?<y3>\\d{4})(?![\\p{Nd}/-])",
                    "(?<![\\p{L}\\p{Nd}.,-])(?<d4>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s\\u00a0-]{1,3}(?:(?:de|of)\\s)?"
                            + "(?<m4>\\p{L}{3,12})[.,]?[\\s\\u00a0-]{1,3}(?:de\\s)?(?<y4>\\d{4})(?!\\p{Nd})",
                    "(?<m5>\\p{L}{3,12})\\.?[\\s\\u00a0]{1,3}(?<d5>\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0]{1,3}(?<y5>\\d{4})(?!\\p{Nd})"));

    private static final Pattern REST_OF_A_DATE_LINE = Pattern.compile(
            "(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\b(?:[ap]\\.?m\\.?|at|on|by|min|mins|minutes?|read|ago|hours?|days?|time|[A-Z]{2,5}[T]|utc|gmt"
                    + "|\\p{L}{2,9}day|mon|tue|wed|thu|fri|sat|sun|h|le|à|г|в|um|uhr)\\b|[\\p{P}\\p{S}\\p{Nd}\\s\\u00a0])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final List<String> LABELS = labels();
    private static final int LONGEST_LINE = 120;
    private static final int OTHER_LETTERS = 16;

    private DateWords() {}

    /** A day that was found, as ISO 8601, and where in the text. */
    record Found(String day, int start, int end) {}

    /** All days in a text, as ISO 8601. */
    static List<Found> all(String text) {
        List<Found> all = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            @Nullable String day = read(matcher);
            if (day != null) {
                all.add(new Found(day, matcher.start(), matcher.end()));
            }
        }
        return all;
    }

    /** The one day that a text names, as ISO 8601; null when it names none or several. */
    public static @Nullable String only(String text) {
        List<Found> all = all(text);
        return all.size() == 1 ? all.getFirst().day() : null;
    }

    /**
     * Whether a line says nothing but when.
     *
     * @param strictly else some other words may be there
     */
    static boolean isDateLine(String text, boolean strictly) {
        if (text.length() > LONGEST_LINE
                || !(DAY.matcher(text).find() || CLOCK.matcher(text).find())) {
            return false;
        }
        String rest = DAY.matcher(text).replaceAll(" ");
        String plain = Block.plain(rest);
        for (String label : LABELS) {
            plain = plain.replace(label, " ");
        }
        int others = REST_OF_A_DATE_LINE.matcher(plain).replaceAll("").length();
        return others <= (strictly || rest.equals(text) ? 0 : OTHER_LETTERS);
    }

    private static @Nullable String read(MatchResult match) {
        if (match.group("y1") != null) {
            return day(match.group("y1"), Integer.parseInt(match.group("m1")), match.group("d1"));
        }
        if (match.group("y2") != null) {
            return day(match.group("y2"), Integer.parseInt(match.group("m2")), match.group("d2"));
        }
        if (match.group("y3") != null) {
            return eitherWay(match.group("y3"), match.group("a3"), match.group("b3"));
        }
        boolean dayFirst = match.group("y4") != null;
        String name = match.group(dayFirst ? "m4" : "m5").toLowerCase(Locale.ROOT);
        @Nullable Integer month = MONTHS.get(name);
        if (month == null) {
            return null;
        }
        return dayFirst
                ? day(match.group("y4"), month, match.group("d4"))
                : day(match.group("y5"), month, match.group("d5"));
    }

    private static @Nullable String eitherWay(String year, String first, String second) {
        @Nullable String dayFirst = day(year, Integer.parseInt(second), first);
        @Nullable String monthFirst = day(year, Integer.parseInt(first), second);
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        return dayFirst.equals(monthFirst) ? dayFirst : null;
    }

    private static @Nullable String day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A name that means one month in one language and another elsewhere is left out. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    add(months, symbols.getMonths(context, width));
                }
            }
        }
        months.put("sept", 9);
        months.values().removeIf(month -> month == 0);
        PageWords.of("doubtful-months").forEach(months::remove);
        return Map.copyOf(months);
    }

    private static void add(Map<String, Integer> months, String[] names) {
        for (int index = 0; index < 12; index++) {
            String name = names[index].toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
            if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
                months.merge(name, index + 1, (one, other) -> one.equals(other) ? one : 0);
            }
        }
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>(PageWords.of("published"));
        labels.addAll(PageWords.of("changed"));
        labels.sort((one, other) -> other.length() - one.length());
        return List.copyOf(labels);
    }
}
