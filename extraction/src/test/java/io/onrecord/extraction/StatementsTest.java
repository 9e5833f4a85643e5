package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The dam will hold through the spring,\" Ilsa Vorn said.",
                "“The dam will hold through the spring,” Ilsa Vorn said.",
                "«The dam will hold through the spring,» Ilsa Vorn said.",
                "„The dam will hold through the spring,“ Ilsa Vorn said.",
                "''The dam will hold through the spring,'' Ilsa Vorn said.",
                "‘The dam will hold through the spring,’ Ilsa Vorn said.",
                "“The dam will hold through the spring,\" said Ilsa Vorn.",
                "The dam will hold through the spring,” Ilsa Vorn said.",
                "Ilsa Vorn said: \"The dam will hold through the spring,",
                "Ilsa Vorn told reporters on Monday: “The dam will hold through the spring,”"
            })
    void marks_of_every_shape_hold_a_direct_statement(String text) {
        assertThat(Said.in(text)).containsExactly("Ilsa Vorn: The dam will hold through the spring,");
        assertThat(Said.only(text).kind()).isEqualTo(StatementKind.DIRECT);
    }

    @Test
    void a_statement_cut_by_its_cue_is_one() {
        assertThat(Said.in("“The dam,” Ilsa Vorn said, “will hold through the spring.”"))
                .containsExactly("Ilsa Vorn: The dam, | will hold through the spring.");
    }

    @Test
    void the_hearers_are_no_content() {
        assertThat(Said.in("“The dam will hold,” Ilsa Vorn told her engineers in a short speech."))
                .containsExactly("Ilsa Vorn: The dam will hold,");
        assertThat(Said.byRules("Ilsa Vorn told her the dam would hold."))
                .containsExactly("Ilsa Vorn: the dam would hold");
    }

    @Test
    void the_sentences_after_the_cue_belong_to_the_statement() {
        assertThat(Said.in("“The dam will hold,” Ilsa Vorn said. “We built it well. It is new.”"))
                .containsExactly("Ilsa Vorn: The dam will hold, | We built it well. It is new.");
    }

    @Test
    void a_quotation_reopened_in_the_next_paragraph_goes_on() {
        assertThat(Said.in(
                        "Ilsa Vorn said: “The dam will hold through the spring.\n\n“It was built well and it is new.”"))
                .containsExactly("Ilsa Vorn: The dam will hold through the spring. | It was built well and it is new.");
    }

    @Test
    void an_apposition_may_stand_between_name_and_verb() {
        assertThat(Said.in("Hugh Hallam, a doctor from Karvos, said: “The water is safe to drink.”"))
                .containsExactly("Hugh Hallam: The water is safe to drink.");
    }

    @Test
    void a_name_and_a_colon_are_enough_on_the_first_line() {
        assertThat(Said.in("Jon Doring:\"the water is safe to drink\""))
                .containsExactly("Jon Doring: the water is safe to drink");
    }

    @Test
    void nicknames_titles_and_scare_quotes_are_not_statements() {
        assertThat(Said.in("Albert “Big Al” Torren runs the “safe” water plant near the river."))
                .isEmpty();
        assertThat(Said.byRules("Her novel “The River and the Dam” was read by many in the “old” town."))
                .isEmpty();
    }

    @Test
    void a_quotation_inside_a_quotation_stays_inside() {
        assertThat(Said.in("“They told me, ‘Go home now,’ and I went,” Ilsa Vorn said."))
                .containsExactly("Ilsa Vorn: They told me, ‘Go home now,’ and I went,");
    }

    @Test
    void a_quotation_left_open_ends_before_who_is_said_to_speak() {
        for (var who : new String[] {"Ilsa Vorn added.", "added Ilsa Vorn."}) {
            var text = "\"The river is rising fast, " + who + " \"The dam is old.";
            assertThat(Said.in(text)).containsExactly("Ilsa Vorn: The river is rising fast, | The dam is old.");
            assertThat(Said.source(text, Said.only(text))).isEqualTo("Ilsa Vorn");
        }
        assertThat(Said.in("\"The river rose, then it fell. \"The dam held,\" Ilsa Vorn said."))
                .contains("Ilsa Vorn: The dam held,");
    }

    @Test
    void three_words_with_a_verb_are_content_enough_before_the_cue() {
        assertThat(Said.in("It has held, Ilsa Vorn said.")).containsExactly("Ilsa Vorn: It has held");
        assertThat(Said.byRules("A former miller, Ilsa Vorn said.")).isEmpty();
    }

    @Test
    void a_quotation_in_a_paragraph_of_its_own_is_his_who_is_announced_before_it() {
        var text =
                "The dam was opened on Monday.\n\nKarl Donner left early. Ilsa Vorn said:\n\n“The dam will hold. It is new.”\n\n“We will see,” he said.";
        assertThat(Said.byRules(text)).contains("Ilsa Vorn: The dam will hold. It is new.");
    }

    @Test
    void a_quotation_after_a_clause_and_a_colon_is_its_subjects() {
        var text = "The miller's daughter, Ilsa Vorn, shrugged: “The dam is old.”";
        assertThat(Said.in(text)).containsExactly("Ilsa Vorn: The dam is old.");
        var cue = Said.only(text).cue().getFirst();
        assertThat(text.substring(cue.start(), cue.end())).isEqualTo("shrugged");
        assertThat(Said.in("The rule by the dam is short: “No swimming here today.”"))
                .isEmpty();
    }

    @Test
    void as_somebody_put_it() {
        assertThat(Said.in("As Ilsa Vorn put it, “rivers keep no diary.”"))
                .containsExactly("Ilsa Vorn: rivers keep no diary.");
        assertThat(Said.in("“Rivers keep no diary,” as Ilsa Vorn put it."))
                .containsExactly("Ilsa Vorn: Rivers keep no diary,");
        assertThat(Said.byRules("As Ilsa Vorn talked about the dam, the river rose."))
                .isEmpty();
    }

    @Test
    void apostrophes_are_not_marks() {
        assertThat(Said.in("The workers' union isn't part of it, and the '90s won't return to the farmers' town."))
                .isEmpty();
    }

    @Test
    void reported_words_end_where_the_author_takes_over() {
        assertThat(Said.in("Ilsa Vorn said that the dam would hold, adding that nobody should leave."))
                .containsExactly("Ilsa Vorn: that the dam would hold", "Ilsa Vorn: that nobody should leave");
    }

    @Test
    void two_cues_share_a_subject() {
        assertThat(Said.in("Ilsa Vorn warned that the river was rising and said the dam would hold."))
                .containsExactly("Ilsa Vorn: that the river was rising", "Ilsa Vorn: the dam would hold");
    }

    @Test
    void content_may_come_first() {
        var text = "The dam will hold through the spring, according to Ilsa Vorn.";
        assertThat(Said.in(text)).containsExactly("Ilsa Vorn: The dam will hold through the spring");
        assertThat(Said.source(text, Said.only(text))).isEqualTo("Ilsa Vorn");
        assertThat(Said.in("The dam will hold through the spring, Ilsa Vorn has said."))
                .containsExactly("Ilsa Vorn: The dam will hold through the spring");
    }

    @Test
    void reported_words_may_be_cut_by_their_cue_too() {
        assertThat(Said.in("The old dam, Ilsa Vorn said, will hold through the spring."))
                .containsExactly("Ilsa Vorn: The old dam | will hold through the spring");
    }

    @Test
    void according_to_somebody_opens_a_sentence() {
        assertThat(Said.in("According to Ilsa Vorn, the dam will hold through the spring."))
                .containsExactly("Ilsa Vorn: the dam will hold through the spring");
        assertThat(Said.byRules("According to Ilsa Vorn, the minister, the dam will hold through the spring."))
                .containsExactly("Ilsa Vorn: the dam will hold through the spring");
    }

    @Test
    void that_may_be_followed_by_marks_alone() {
        assertThat(Said.in("Ilsa Vorn said that “the dam will hold through the spring.”"))
                .containsExactly("Ilsa Vorn: that “the dam will hold through the spring.”");
    }

    @Test
    void a_call_partly_in_marks_is_a_mixed_statement() {
        var text = "Ilsa Vorn called the plan “a gift to the farmers”.";
        assertThat(Said.only(text).kind()).isEqualTo(StatementKind.MIXED);
        assertThat(Said.in(text)).containsExactly("Ilsa Vorn: the plan “a gift to the farmers”");
    }

    @Test
    void one_may_be_quoted_as_saying() {
        assertThat(Said.in("Ilsa Vorn was quoted as saying that the dam would hold."))
                .containsExactly("Ilsa Vorn: that the dam would hold");
    }

    @Test
    void a_question_put_to_the_speaker_is_not_a_statement() {
        assertThat(Said.in("Ilsa Vorn was asked whether the dam would hold. “It will hold,” she said."))
                .containsExactly("Ilsa Vorn: It will hold,");
    }

    @Test
    void nouns_that_look_like_cues_are_left_alone() {
        assertThat(Said.in("Rebel attacks and the state reports were the talk of the border states on Monday."))
                .isEmpty();
    }

    @Test
    void boilerplate_holds_no_statement() {
        assertThat(Said.in("""
                The dam will hold, Ilsa Vorn said.
                - Minister says dam will hold
                - Envoy: “No deal on the dam”
                The river froze in December.
                Leave a Reply
                “First!” said John Smith.
                This site uses Akismet to reduce spam. Learn how your comment data is processed.
                """)).hasSize(1);
    }

    @Test
    void nothing_goes_on_from_words_of_the_author() {
        assertThat(Said.byRules("Ilsa Vorn said the dam was old. The dam held, I said, “and then it broke.”"))
                .containsExactly("Ilsa Vorn: the dam was old");
    }
}
