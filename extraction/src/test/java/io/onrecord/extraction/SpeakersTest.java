package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final String PLAN = "“We have a plan for the dam,” ";

    @Test
    void a_surname_stands_for_the_full_name() {
        assertSpeaker("Ilsa Vorn", "Foreign Minister Ilsa Vorn came to Karvos on Monday. " + PLAN + "Vorn said.");
        assertSpeaker("Staffan de Vries", "Staffan de Vries came to Karvos. " + PLAN + "Mr de Vries said.");
    }

    @Test
    void of_two_people_with_one_surname_the_title_tells() {
        assertSpeaker("Ada Marsh", "Robert Marsh and his wife Ada Marsh came to Karvos. " + PLAN + "Mrs. Marsh said.");
        assertSpeaker(
                "Robert Marsh",
                "Ada Marsh and her husband Robert Marsh left. Then Ada Marsh left. " + PLAN + "Mr. Marsh said.");
    }

    @Test
    void he_is_the_one_who_speaks_rather_than_the_one_named_last() {
        assertSpeaker("Robert Marsh", "Robert Marsh said he had met Karl Donner. " + PLAN + "he said.");
    }

    @Test
    void a_pronoun_looks_for_its_gender() {
        assertSpeaker("Maria Vorn", "Maria Vorn met Robert Marsh in Karvos. " + PLAN + "she said.");
    }

    @Test
    void a_wrong_pronoun_falls_back_on_the_only_speaker() {
        assertSpeaker("Robert Marsh", "Robert Marsh said that the dam would hold.\n\n" + PLAN + "she said.");
    }

    @Test
    void a_role_noun_stands_for_a_person_named_once_at_the_top() {
        assertSpeaker(
                "Alexei Dorin",
                "The Russian ambassador to the talks, Alexei Dorin, came home.\n\nIt rained.\n\n" + PLAN
                        + "the diplomat said.");
    }

    @Test
    void a_demonym_and_a_role_name_the_holder_of_the_office() {
        assertSpeaker(
                "Pierre Lacombe",
                "French President Pierre Lacombe met German Chancellor Hanna Wolff. " + PLAN
                        + "the French leader said.");
    }

    @Test
    void a_possessive_and_an_apposition_name_the_person() {
        assertSpeaker(
                "Jan Torvik",
                "Robert Marsh stayed at home. His foreign minister, Jan Torvik, said that the dam would hold.");
    }

    @Test
    void an_organisation_can_speak() {
        var statement = Said.only("The defence ministry said the dam would hold.");
        assertThat(statement.speaker().kind()).isEqualTo(SpeakerKind.ORGANISATION);
        assertThat(statement.speaker().name()).isEqualTo("The defence ministry");
        assertThat(Said.only("The Kremlin said the dam would hold.").speaker().kind())
                .isEqualTo(SpeakerKind.ORGANISATION);
        assertThat(Said.only("Moscow said on Monday that the dam would hold.")
                        .speaker()
                        .kind())
                .isEqualTo(SpeakerKind.ORGANISATION);
    }

    @Test
    void an_office_without_a_name_is_kept_for_those_who_know_its_holder() {
        var speaker =
                Said.only("The Russian president said the dam would hold.").speaker();
        assertThat(speaker.name()).isNull();
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
        assertThat(speaker.office()).isEqualTo("The Russian president");
    }

    @Test
    void whom_the_article_does_not_name_stays_unnamed() {
        var speaker = Said.only("Two people familiar with the matter said the dam would hold.")
                .speaker();
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.ANONYMOUS);
        assertThat(speaker.name()).isEqualTo("Two people familiar with the matter");
        assertThat(Said.only("A spokesman for Robert Marsh said the dam would hold.")
                        .speaker()
                        .kind())
                .isEqualTo(SpeakerKind.ANONYMOUS);
    }

    @Test
    void documents_and_groups_are_no_persons() {
        assertThat(Said.only("The report said the dam would hold.").speaker().kind())
                .isEqualTo(SpeakerKind.DOCUMENT);
        assertThat(Said.only("Residents said the dam would hold.").speaker().kind())
                .isEqualTo(SpeakerKind.GROUP);
    }

    @Test
    void an_agency_is_not_the_speaker_of_what_it_passes_on() {
        assertThat(Said.in("The dam is safe, Robert Marsh said on Monday, TASS reports."))
                .contains("Robert Marsh: The dam is safe");
        assertThat(Said.in("TASS reports that Robert Marsh said the dam was safe."))
                .contains("Robert Marsh: the dam was safe");
    }

    @Test
    void a_quotation_without_cue_goes_on_with_the_speaker_of_the_paragraph() {
        var text = "Robert Marsh noted that the dam was old. “Let us not forget the flood of last year.”";
        assertThat(Said.byRules(text))
                .containsExactly(
                        "Robert Marsh: that the dam was old",
                        "Robert Marsh: Let us not forget the flood of last year.");
        assertThat(Said.read(text))
                .allMatch(one -> "Robert Marsh".equals(one.speaker().name()));
        assertThat(String.join(" ", Said.in(text))).contains("that the dam was old", "Let us not forget the flood");
    }

    @Test
    void an_office_has_one_holder_whatever_the_word_order() {
        assertThat(Said.in("The press secretary of Russian President Robert Marsh said the dam would hold."
                        + "\n\nRussian President Karl Donner was away."))
                .containsExactly("Robert Marsh: the dam would hold");
    }

    @Test
    void who_cannot_be_told_is_unknown() {
        var statement = Said.only("“The dam will hold through the spring,” it said.");
        assertThat(statement.speaker()).isEqualTo(Speaker.UNKNOWN);
        assertThat(statement.confidence()).isNull();
    }

    @Test
    void the_rules_that_decided_are_kept() {
        assertThat(Said.only("“The dam will hold through the spring,” Robert Marsh said.")
                        .decidedBy())
                .containsExactly("quote-source-cue", "full-name");
    }

    /** The last statement is the one asked about. */
    private static void assertSpeaker(String name, String text) {
        assertThat(Said.read(text)).isNotEmpty();
        assertThat(Said.read(text).getLast().speaker().name()).as(text).isEqualTo(name);
    }
}
