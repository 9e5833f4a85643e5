package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KARVOS, March 15. /TASS/. The dam will hold.|Karvos|TASS",
                "NEW KARVOS, March 15 /TASS/. The dam will hold.|New Karvos|TASS",
                "GENEVA (AP) — The dam will hold.|Geneva|AP",
                "KARVOS, Valdoria (Reuters) - The dam will hold.|Karvos|Reuters",
                "Karvos, May 3 (AFP) – The dam will hold.|Karvos|AFP",
                "WASHINGTON — The dam will hold.|Washington|",
                "14.02.2018, Moscow.|Moscow|",
            })
    void datelines_give_place_and_agency(String line, String place, String agency) {
        var read = read(line + "\nMore text follows here.");
        assertThat(read.dateline()).isEqualTo(place);
        assertThat(read.agency()).isEqualTo(agency);
    }

    @Test
    void a_date_is_as_exact_as_it_is_written() {
        assertThat(published("14.02.2018, Moscow.")).isEqualTo(LocalDate.of(2018, 2, 14));
        assertThat(published("Published: 3 May 2031")).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(published("2031-05-03")).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(published("March 15, 2031")).isEqualTo(LocalDate.of(2031, 3, 15));
        assertThat(published("KARVOS, March 15. /TASS/. The dam will hold.")).isEqualTo(MonthDay.of(3, 15));
        assertThat(published("May 2031")).isEqualTo(YearMonth.of(2031, 5));
        assertThat(published("2031")).isEqualTo(Year.of(2031));
    }

    @Test
    void a_year_before_the_first_newspapers_is_a_slip() {
        assertThat(published("14.02.0218, Moscow.")).isNull();
        assertThat(published("1601-01-01")).isNull();
    }

    @Test
    void no_date_is_made_of_what_is_none() {
        assertThat(published(
                        "The dam was opened on 3 May 2031 and has held ever since, through floods and wars and all."))
                .isNull();
        assertThat(published("31.02.2018, Moscow.")).isNull();
    }

    @Test
    void an_agency_may_be_credited_outside_the_dateline() {
        assertThat(read("The dam holds.\nMore text.\nSource: River News Agency").agency())
                .isEqualTo("River News Agency");
        assertThat(read("The envoy had no comment when contacted by The Associated Press.\nMore.")
                        .agency())
                .isEqualTo("AP");
        assertThat(read("The dam holds.\nMore text (Reuters)").agency()).isEqualTo("Reuters");
    }

    @Test
    void a_headline_is_the_first_line_that_is_no_sentence() {
        assertThat(read("Dam holds\n\nThe dam holds.").title()).isEqualTo("Dam holds");
        assertThat(read("The dam holds.\n\nIt is new.").title()).isNull();
    }

    private static Object published(String line) {
        return read(line + "\nMore text follows here.").published().value();
    }

    private static ReadArticle read(String text) {
        return Said.READER.read(text, ArticleHints.NONE);
    }
}
