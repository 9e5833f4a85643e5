package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which words of a source are a person's name, and which name belongs to somebody else. */
class WhoseNameTest {
    private static final String PLAN = "“We have a plan for the dam,” ";

    @Test
    void two_spellings_of_one_name_are_one_person() {
        assertSpeaker(
                "Karim Baadari",
                "Karim Ba’adari came to Karvos. Ambassador Kareem Baadary was tired. " + PLAN + "Mr Ba’adari said.");
        assertSpeaker("Muhammad al-Torvik", "Muhammad al-Torvik came. Mohammed Torvik slept. " + PLAN + "Torvik said.");
    }

    @Test
    void people_of_different_given_names_stay_two() {
        var mentions = Said.READER
                .read("Karim Baadari came. Kamal Ba’adari left. It rained in Karvos.", ArticleHints.NONE)
                .mentions();
        assertThat(mentions).extracting(one -> one.speaker().name()).contains("Karim Baadari", "Kamal Baadari");
    }

    @Test
    void what_stands_before_a_title_is_no_part_of_the_name() {
        assertSpeaker("Jan Torvik", "Virginia Gov. Jan Torvik said that the dam would hold.");
        assertSpeaker(
                "Ilsa Vorn",
                "Party Chairman Jan Torvik slept. Harbour Council Director Ilsa Vorn said that the dam would hold.");
    }

    @Test
    void a_place_whose_office_somebody_holds_is_no_part_of_the_name() {
        assertSpeaker(
                "Farex Tashk",
                "Velinia wants peace. The Foreign Minister of Velinia Farex Tashk said that the dam would hold.");
        assertSpeaker("Farex Tashk", PLAN + "said her Velinian counterpart, Farex Tashk.");
    }

    @Test
    void companies_that_look_like_people_are_told_by_the_net() {
        assertThat(last("Hudson Valley Power, an energy company, built the dam. Last year Hudson Valley Power said that"
                                + " the dam would hold.")
                        .kind())
                .isNotEqualTo(SpeakerKind.PERSON);
    }

    @Test
    void in_a_headline_capitals_tell_no_names() {
        assertSpeaker(
                "Carla Lindqvist",
                "Carla Lindqvist Endorses Jan Torvik And Hails Dam.\n\nCarla Lindqvist came to Karvos with Jan Torvik. "
                        + PLAN + "Lindqvist said.");
    }

    @Test
    void a_word_with_the_capital_of_its_sentence_is_no_name() {
        assertThat(last("Mourners said that the dam would hold.").kind()).isEqualTo(SpeakerKind.GROUP);
        assertThat(last("Thirty percent of the voters said that the dam would hold.")
                        .kind())
                .isEqualTo(SpeakerKind.GROUP);
    }

    @Test
    void names_in_ly_are_no_adverbs() {
        assertSpeaker("Carly Hanly", "Carly Hanly came to Karvos. " + PLAN + "Hanly said.");
    }

    @Test
    void brands_and_stations_are_no_people() {
        assertThat(last("DamWatch said that the dam would hold.").kind()).isNotEqualTo(SpeakerKind.PERSON);
        assertThat(last("KRV-TV said on Monday that the dam would hold.").kind())
                .isNotEqualTo(SpeakerKind.PERSON);
    }

    @Test
    void a_name_in_a_relative_clause_is_somebody_else() {
        var speaker = last("A woman who has accused Mayor Jan Torvik of theft said that the dam would hold.");
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.ANONYMOUS);
        assertSpeaker(
                "Ilsa Vorn", "Ilsa Vorn came. Vorn, who supported Mayor Jan Torvik, said that the dam would hold.");
    }

    @Test
    void a_name_that_narrows_a_noun_does_not_speak() {
        assertThat(last("Jan Torvik came to Karvos.\n\nTorvik supporters said that the dam would hold.")
                        .kind())
                .isEqualTo(SpeakerKind.GROUP);
        assertThat(last("A study by Ann Lind and Jan Torvik said that the dam would hold.")
                        .kind())
                .isEqualTo(SpeakerKind.DOCUMENT);
    }

    @Test
    void several_people_are_a_group_wherever_they_stand() {
        assertThat(last("It is time for Ann Lind and Jan Torvik to say that the dam will hold. “It will hold,” Lind and"
                                + " Torvik said.")
                        .kind())
                .isEqualTo(SpeakerKind.GROUP);
        assertThat(last("Jan Torvik came. Torvik and his rivals said that the dam would hold.")
                        .kind())
                .isEqualTo(SpeakerKind.GROUP);
        assertThat(last("Mr and Mrs Torvik said that the dam would hold.").kind())
                .isEqualTo(SpeakerKind.GROUP);
    }

    @Test
    void a_nickname_in_marks_is_no_part_of_the_name() {
        assertSpeaker("Ann Lind", "Ann “Red” Lind said that the dam would hold.");
    }

    @Test
    void initials_are_a_given_name() {
        assertSpeaker("J. K. Torvik", "J. K. Torvik came to Karvos. " + PLAN + "Torvik said.");
    }

    @Test
    void things_go_by_a_schedule_that_nobody_says() {
        assertThat(Said.in("The work on the dam goes on according to schedule."))
                .isEmpty();
        assertThat(Said.in("The seasons follow each other according to the law of nature."))
                .isEmpty();
        assertThat(Said.in("Mayor Jan Torvik announced that the work on the dam would go on according to plan."))
                .allMatch(one -> one.startsWith("Jan Torvik: "));
    }

    private static Speaker last(String text) {
        return Said.read(text).getLast().speaker();
    }

    private static void assertSpeaker(String name, String text) {
        assertThat(last(text).name()).as(text).isEqualTo(name);
    }
}
