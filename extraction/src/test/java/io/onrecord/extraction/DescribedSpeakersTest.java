package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People who speak by a description: possessives, appositions, relative clauses, counts. */
class DescribedSpeakersTest {
    private static final String PLAN = "“We have a plan for the dam,” ";

    @Test
    void the_presidents_spokesman_is_the_presidential_one_before_and_after_he_is_named() {
        assertSpeaker(
                "Oleg Dorin",
                "President Jan Torvik's spokesman said that the dam would hold.\n\nPresidential press secretary Oleg Dorin"
                        + " went home.");
        assertSpeaker(
                "Oleg Dorin",
                "President Jan Torvik slept.\n\nPresidential press secretary Oleg Dorin went home.\n\n" + PLAN
                        + "Torvik's spokesman said.");
    }

    @Test
    void a_spokesman_is_never_the_one_he_speaks_for() {
        var speaker =
                last("President Jan Torvik came to Karvos.\n\nJan Torvik's spokesman said that the dam would hold.");
        assertThat(speaker.name()).isNull();
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
        assertThat(speaker.office()).isEqualTo("Jan Torvik's spokesman");
    }

    @Test
    void somebody_elses_spokesman_is_not_meant() {
        assertThat(last("President Jan Torvik came. Ilsa Vorn slept. Vorn spokesman Oleg Dorin ate. “It will hold,”"
                                + " Torvik's spokesman said.")
                        .name())
                .isNull();
    }

    @Test
    void his_minister_is_of_his_country() {
        assertSpeaker(
                "Walid Maleh",
                "French President Jan Torvik and Norwegian Foreign Minister Ole Lund came. French Foreign Minister Walid"
                        + " Maleh ate.\n\nTorvik slept. “It will hold,” his foreign minister said.");
    }

    @Test
    void an_apposition_names_the_one_described() {
        assertSpeaker("Pavel Dorin", PLAN + "said her Norwegian counterpart, Pavel Dorin.");
        assertSpeaker("Pavel Dorin", PLAN + "said the ministry's spokesman, Pavel Dorin, in Karvos.");
    }

    @Test
    void who_is_the_one_it_follows() {
        assertSpeaker("Ilsa Vorn", "It pleased Ilsa Vorn, who said that the dam would hold.");
        assertSpeaker("Ilsa Vorn", "It pleased Ilsa Vorn, the mayor of Karvos, who said that the dam would hold.");
    }

    @Test
    void the_subject_of_the_sentence_before_may_be_a_role() {
        assertSpeaker(
                "Jan Torvik",
                "The envoy Jan Torvik came to Karvos with Karl Donner. Donner said that it rained.\n\nThe envoy smiled. "
                        + PLAN + "he said.");
    }

    @Test
    void the_headline_tells_which_president_is_meant_below_it() {
        assertSpeaker(
                "Ilsa Vorn",
                "Vorn praises dam\n\nThe president said that the dam would hold\n\nKARVOS, June 3. President Ilsa Vorn met"
                        + " Norwegian President Ole Lund.");
    }

    @Test
    void a_role_narrowed_by_a_name_that_nobody_bears_is_nobodys() {
        assertThat(last("Jan Torvik, a Harimat surgeon, came. Surgeon Karl Donner slept. " + PLAN
                                + "the Velin surgeon said.")
                        .name())
                .isNull();
    }

    @Test
    void counts_and_shares_are_groups() {
        for (var source : new String[] {"The two", "Both", "Many", "47 percent", "One in three", "Others"}) {
            var statements = Said.read("Ann Lind met Jan Torvik. " + source + " said that the dam would hold.");
            assertThat(statements).as(source).isNotEmpty();
            assertThat(statements.getLast().speaker().kind()).as(source).isEqualTo(SpeakerKind.GROUP);
        }
    }

    @Test
    void the_latter_is_the_second_of_two() {
        assertSpeaker("Jan Torvik", "Ann Lind met Jan Torvik. The latter said that the dam would hold.");
    }

    @Test
    void possessive_pronouns_stand_for_their_person() {
        assertSpeaker("Ann Lind", "Ann Lind said that it rained. She repeated her belief that the dam would hold.");
    }

    private static Speaker last(String text) {
        return Said.read(text).getLast().speaker();
    }

    private static void assertSpeaker(String name, String text) {
        assertThat(last(text).name()).as(text).isEqualTo(name);
    }
}
