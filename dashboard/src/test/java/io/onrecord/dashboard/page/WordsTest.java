package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.SpeakerRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void rulesAreSaidInWords() {
        assertThat(Words.rule("name-beside-cue")).isEqualTo("name beside cue");
        assertThat(Words.rule("correction:same-utterance")).isEqualTo("a person’s correction: same utterance");
    }

    private static String published(String value, DatePrecision precision) {
        return Dates.published(new PublicationDate(value, precision, "rule"));
    }

    @Test
    void a_date_shows_no_more_than_is_known() {
        assertThat(published("2018", DatePrecision.YEAR)).isEqualTo("2018");
        assertThat(published("2018-02", DatePrecision.MONTH)).isEqualTo("February 2018");
        assertThat(published("2018-02-14", DatePrecision.DAY)).isEqualTo("14 February 2018");
        assertThat(published("2018-02-14T23:30:00+03:00", DatePrecision.INSTANT))
                .isEqualTo("14 February 2018");
        assertThat(published(null, DatePrecision.UNKNOWN)).isEqualTo("undated");
        assertThat(published("sometime", DatePrecision.DAY)).isEqualTo("sometime");
    }

    @Test
    void spans_say_which_end_is_open() {
        LocalDate day = LocalDate.of(2018, 1, 2);
        assertThat(Dates.span(day, null)).isEqualTo("since 2 January 2018");
        assertThat(Dates.span(null, day)).isEqualTo("until 2 January 2018");
        assertThat(Dates.span(day, day)).isEqualTo("2 January 2018");
        assertThat(Dates.span(null, null)).isEqualTo("dates not known");
    }

    @Test
    void waiting_is_told_in_the_largest_unit() {
        assertThat(Dates.age(Duration.ofSeconds(59))).isEqualTo("less than a minute");
        assertThat(Dates.age(Duration.ofSeconds(61))).isEqualTo("1 minute");
        assertThat(Dates.age(Duration.ofHours(25))).isEqualTo("1 day");
    }

    @Test
    void a_confidence_that_was_never_measured_has_no_number() {
        assertThat(Words.foundRightly(null)).isEqualTo("not measured for this rule");
        assertThat(Words.foundRightly(0.934)).startsWith("in 93 of 100 ");
    }

    @Test
    void who_cannot_be_told_is_not_guessed() {
        var either = new SpeakerRef(null, "Varga", SpeakerKind.PERSON, List.of("Anton Varga", "Livia Varga"));
        assertThat(Words.unnamed(either)).isEqualTo("One of Anton Varga, Livia Varga");
        assertThat(Words.unnamed(new SpeakerRef(null, null, SpeakerKind.UNKNOWN, List.of())))
                .isEqualTo("Unknown speaker");
    }

    @Test
    void numbers_of_any_kind_are_grouped_and_agree_with_their_noun() {
        assertThat(Words.statements(1)).isEqualTo("1 statement");
        assertThat(Words.statements(1234L)).isEqualTo("1,234 statements");
    }

    @Test
    void a_share_has_two_digits_that_say_something() {
        assertThat(Stream.of(0.0, 0.00123, 0.0412, 0.0996, 0.1049, 1.0).map(Words::percent))
                .containsExactly("0", "0.12", "4.1", "10", "10", "100");
    }

    @Test
    void a_form_needs_the_token_of_its_cookie() {
        String token = "t".repeat(43);
        assertThat(Csrf.same(token, token)).isTrue();
        assertThat(Csrf.same(token, "u".repeat(43))).isFalse();
        assertThat(Csrf.same(token, null)).isFalse();
        assertThat(Csrf.same(null, null)).isFalse();
        assertThat(Csrf.same("", "")).isFalse();
    }
}
