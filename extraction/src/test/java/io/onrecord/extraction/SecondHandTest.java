package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who passes on whose words. */
class SecondHandTest {
    @Test
    void an_agency_that_reports_what_a_minister_said_keeps_both() {
        var text = "The Halden Courier reports that Foreign Minister Anna Brugge said the dam would hold.";
        var all = Said.read(text);
        assertThat(all).extracting(one -> one.speaker().name()).contains("Anna Brugge");
        var inner = all.stream()
                .filter(one -> "Anna Brugge".equals(one.speaker().name()))
                .findFirst()
                .orElseThrow();
        assertThat(inner.reportedIn()).isNotNull();
        var outer = all.get(inner.reportedIn());
        assertThat(Said.content(text, outer)).contains("Anna Brugge said the dam would hold");
        assertThat(outer.reportedIn()).isNull();
    }

    @Test
    void the_narrowest_statement_around_another_reports_it() {
        var widest = one(0, 100, 100, 105);
        var middle = one(20, 60, 15, 19);
        var inner = one(40, 50, 35, 39);
        var beside = one(70, 80, 98, 101);
        assertThat(SecondHand.of(List.of(inner, beside, widest, middle))).containsExactly(3, null, null, 2);
    }

    @Test
    void a_statement_in_two_pieces_around_its_cue_is_not_its_own_reporter() {
        var cut = new Attribution(
                "test",
                StatementKind.DIRECT,
                0,
                List.of(new Range(0, 10), new Range(20, 30)),
                List.of(new Range(12, 18)),
                null);
        assertThat(SecondHand.of(List.of(cut))).containsExactly((Integer) null);
    }

    @Test
    void nobody_passes_on_words_of_their_own() {
        var all = Said.read("Anna Brugge said that Anna Brugge told reporters that the dam would hold.");
        assertThat(all)
                .hasSize(2)
                .allMatch(one -> "Anna Brugge".equals(one.speaker().name()));
        assertThat(all).extracting(Statement::reportedIn).containsOnlyNulls();
    }

    @Test
    void what_speakers_say_that_they_think_is_no_statement_of_its_own() {
        var all = Said.read("Anna Brugge said she hopes the dam will hold and believes the river has fallen.");
        assertThat(all)
                .hasSize(1)
                .allMatch(one -> "Anna Brugge".equals(one.speaker().name()));
    }

    @Test
    void what_somebody_else_believes_is_no_statement_of_theirs() {
        assertThat(Said.read("Karl Donner said on Monday that the water ministry believes the dam will hold."))
                .hasSize(1);
    }

    @Test
    void words_of_ones_own_inside_anothers_are_passed_on_by_the_other() {
        var attributions = List.of(one(40, 100, 30, 38), one(60, 100, 52, 58), one(80, 100, 72, 78));
        assertThat(SecondHand.of(attributions)).containsExactly(null, 0, 1);
    }

    @Test
    void who_reports_does_not_give_way_to_who_has_not_spoken_yet() {
        var agency = Said.read("The dam was opened.\n\n"
                + "The water ministry would announce that the dam was safe, according to TASS.");
        assertThat(agency).extracting(one -> one.speaker().name()).containsExactly("TASS");
        var nobody = Said.read("The dam was opened.\n\n"
                + "It was reported that the water ministry would announce that the dam was safe.");
        assertThat(nobody).hasSize(1).allMatch(one -> one.speaker().name() == null);
    }

    @Test
    void what_nobody_has_said_yet_is_no_statement() {
        var all = Said.read("Anna Brugge said on Monday that the ministry would announce that the dam was safe.");
        assertThat(all).hasSize(1);
    }

    @Test
    void the_source_of_a_quotation_goes_as_far_as_its_description() {
        var text = "“The dam will hold,” said Rep. Anna Brugge (I-Lissane), a leading advocate for the river towns.";
        var source = Said.only(text).source().getFirst();
        assertThat(text.substring(source.start(), source.end()))
                .isEqualTo("Rep. Anna Brugge (I-Lissane), a leading advocate for the river towns");
    }

    private static Attribution one(int from, int to, int cueFrom, int cueTo) {
        return new Attribution(
                "test",
                StatementKind.INDIRECT,
                0,
                List.of(new Range(from, to)),
                List.of(new Range(cueFrom, cueTo)),
                null);
    }
}
