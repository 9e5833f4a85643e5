package io.onrecord.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date in the path of an address, since there are any: /2024/05/31/, /2024/may/31/, /2024-05-31, /20240531/, and /2024/05/ for a month. */
final class AddressDate {
    private static final Pattern PATH = Pattern.compile("^https?://[^/?#]+(/[^?#]*)");
    private static final Pattern DAY = Pattern.compile(
            "/(199[5-9]|20\\d{2})[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?=[/.-]|$)");
    private static final Pattern COMPACT = Pattern.compile("[/-](199[5-9]|20\\d{2})(\\d{2})(\\d{2})(?=[/.-]|$)");
    private static final Pattern MONTH = Pattern.compile("/(199[5-9]|20\\d{2})[/-](0[1-9]|1[0-2])/");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private AddressDate() {}

    /** The day or month, as ISO 8601; null when there is none. */
    static @Nullable String of(String address) {
        Matcher path = PATH.matcher(address);
        if (!path.find()) {
            return null;
        }
        String lower = path.group(1).toLowerCase(Locale.ROOT);
        Matcher day = DAY.matcher(lower);
        if (day.find()) {
            return day(day.group(1), month(day.group(2)), day.group(3));
        }
        Matcher compact = COMPACT.matcher(lower);
        if (compact.find()) {
            return day(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3));
        }
        Matcher month = MONTH.matcher(lower);
        return month.find() ? month.group(1) + "-" + month.group(2) : null;
    }

    private static int month(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : MONTHS.indexOf(written) / 3 + 1;
    }

    private static @Nullable String day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
