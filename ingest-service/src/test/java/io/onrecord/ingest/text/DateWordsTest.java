package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    /** So many languages for one that differs have made a name their own. */
    private static final int NEARLY_ALL = 8;

    @ParameterizedTest
    @CsvSource({
        "5. listopada 2024.,",
        "5 listopada 2024,",
        "5 listopadu 2024, 2024-11-05",
        "5 października 2024, 2024-10-05",
        "5. srpna 2024, 2024-08-05",
        "5 Kasım 2024, 2024-11-05",
        "5 de outubro de 2024, 2024-10-05",
        "May 5 2024, 2024-05-05",
        "5 mar 2024, 2024-03-05",
        "5 Jan 2024, 2024-01-05"
    })
    void aMonthIsReadUnlessItsNameMeansAnotherOneElsewhere(String written, @Nullable String day) {
        assertThat(DateWords.only(written)).isEqualTo(day);
    }

    @Test
    void figuresWithinAnIdentifierAreNoDate() {
        assertThat(DateWords.isDateLine("Two 74cdedf5-dffa-4385-829e-ecc875baa20c", false))
                .isFalse();
        assertThat(DateWords.isDateLine("Flight DL5 june 2024 was late", true)).isFalse();
        assertThat(DateWords.isDateLine("Updated 5 june 2024, 10:15", true)).isTrue();
    }

    @Test
    void noNameThatIsReadMeansAnotherMonthInAnyLanguage() {
        Map<String, Map<Integer, Set<String>>> meanings = new TreeMap<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int month = 1; month <= 12; month++) {
                        String name = names[month - 1].toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
                        meanings.computeIfAbsent(name, _ -> new TreeMap<>())
                                .computeIfAbsent(month, _ -> new HashSet<>())
                                .add(locale.getLanguage());
                    }
                }
            }
        }
        List<String> read = new ArrayList<>();
        meanings.forEach((name, months) -> {
            @Nullable String day = DateWords.only("5 " + name + " 2024");
            if (day != null) {
                read.add(name);
                int meant = Integer.parseInt(day.substring(5, 7));
                int others = months.entrySet().stream()
                        .filter(month -> month.getKey() != meant)
                        .mapToInt(month -> month.getValue().size())
                        .sum();
                assertThat(months.getOrDefault(meant, Set.of()).size())
                        .as("%s %s", name, months)
                        .isGreaterThanOrEqualTo(NEARLY_ALL * others);
            }
        });
        assertThat(read).hasSizeGreaterThan(200);
    }
}
