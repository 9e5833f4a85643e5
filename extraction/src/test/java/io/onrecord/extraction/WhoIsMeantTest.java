package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.knowledge.Knowledge;
import java.io.StringReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Role nouns, shared surnames, places and pronouns: whom the article means. */
class WhoIsMeantTest {
    private static final String PLAN = "“We have a plan for the dam,” ";

    private static final ArticleReader INFORMED =
            new ArticleReader(Knowledge.standard().with("mine.yaml", new StringReader("""
                    speakers:
                      - {id: ilsa-vorn, name: Ilsa Vorn, gender: f,
                         offices: [{title: foreign minister, of: Russia, from: 2031-02-01, to: 2033-06-30}]}
                      - {id: karl-marsh, name: Karl Marsh, gender: m, offices: [{title: general, of: France}]}
                    """)));

    @Test
    void an_office_that_everybody_knows_need_not_be_told() {
        var text = "Ilsa Vorn met Jan Torvik. Torvik said little. “It will hold,” the foreign minister said.";
        assertThat(informed(text, LocalDate.of(2032, 1, 1))).isEqualTo("Ilsa Vorn");
        assertThat(informed(text, LocalDate.of(2035, 1, 1))).isNotEqualTo("Ilsa Vorn");
    }

    @Test
    void the_title_of_a_known_namesake_is_not_given_to_the_one_in_the_article() {
        assertThat(informed("President Anna Marsh came. General Marsh waited. " + PLAN + "General Marsh said.", null))
                .isEqualTo("Marsh");
    }

    @Test
    void the_nearest_word_for_an_office_goes_before_a_wider_one() {
        assertSpeaker(
                "Jan Torvik",
                "Opposition leader Jan Torvik said that it rained. Council chairman Karl Donner said that it snowed. "
                        + PLAN + "the opposition leader said.");
    }

    @Test
    void the_head_of_state_is_the_president() {
        assertSpeaker("Ilsa Vorn", "President Ilsa Vorn came to Karvos. " + PLAN + "the head of state said.");
    }

    @Test
    void who_speaks_for_the_foreign_ministry_is_a_diplomat() {
        assertSpeaker(
                "Maria Vorn",
                "General Robert Marsh left. Foreign Ministry spokeswoman Maria Vorn stayed. " + PLAN
                        + "the diplomat said.");
    }

    @Test
    void an_office_of_a_body_points_at_the_one_described_with_it() {
        assertSpeaker(
                "Jan Torvik",
                "Jan Torvik, director of the harbour board, came. Karl Donner, director of the museum, left. " + PLAN
                        + "the harbour board's director said.");
    }

    @Test
    void a_description_may_go_on_over_a_body_up_to_the_name() {
        assertSpeaker(
                "Jan Marsh",
                "Lumenia's Permanent Representative to the World Assembly office Jan Marsh said that it rained. " + PLAN
                        + "the diplomat said.\n\nThe efforts of Special Envoy Ada Torvik matter.");
        assertThat(last("The mayor of the council met Jan Marsh. " + PLAN + "the mayor said.")
                        .name())
                .isNull();
    }

    @Test
    void somebody_named_only_later_is_not_meant_once_another_has_spoken() {
        assertThat(last("Mayor Jan Marsh said that it rained. " + PLAN
                                + "the diplomat said.\n\nThe efforts of Special Envoy Ada Torvik matter.")
                        .name())
                .isNull();
    }

    @Test
    void somebody_with_another_office_is_not_meant() {
        assertThat(last("Mayor Robert Marsh said that it rained. " + PLAN + "the ambassador said.")
                        .name())
                .isNull();
    }

    @Test
    void the_former_president_is_not_the_president() {
        assertThat(last("President Robert Marsh said that it rained. " + PLAN + "the former president said.")
                        .name())
                .isNull();
    }

    @Test
    void an_office_ends_before_its_relative_clause() {
        var speaker = last("The prime minister, who likes to swim, said that the dam would hold.");
        assertThat(speaker.office()).isEqualTo("The prime minister");
    }

    @Test
    void of_two_with_one_surname_the_office_tells() {
        assertSpeaker(
                "Robert Marsh",
                "Mayor Ada Marsh came with General Robert Marsh.\n\nThen Ada Marsh left.\n\n" + PLAN
                        + "General Marsh said.");
    }

    @Test
    void of_two_with_one_surname_named_as_often_neither_is_chosen() {
        assertThat(last("Ada Marsh came with Robert Marsh.\n\nIt rained.\n\n" + PLAN + "Marsh said.")
                        .name())
                .isNull();
    }

    @Test
    void a_surname_may_have_several_particles() {
        assertSpeaker("Pieter van der Linde", "Pieter van der Linde came. " + PLAN + "Mr van der Linde said.");
    }

    @Test
    void an_office_of_a_country_does_not_swallow_the_name_after_it() {
        assertSpeaker("Jan Torvik", "The President of Norway Jan Torvik said that the dam would hold.");
        assertSpeaker("Jan Torvik", "Secretary of State Jan Torvik said that the dam would hold.");
    }

    @Test
    void places_do_not_speak() {
        assertThat(last("A teacher from Port Ostra said that the dam would hold.")
                        .kind())
                .isEqualTo(SpeakerKind.ANONYMOUS);
        assertSpeaker(
                "Robert Marsh",
                "Robert Marsh came to Velin Ostra, a small town in the north. In Velin Ostra it rained. " + PLAN
                        + "he said.");
    }

    @Test
    void days_are_nobody() {
        assertThat(Said.READER
                        .read("Mayor Robert Marsh said on Tuesday that it rained.", ArticleHints.NONE)
                        .mentions())
                .noneSatisfy(mention -> assertThat(mention.speaker().name()).isEqualTo("Tuesday"));
    }

    @Test
    void a_pronoun_may_stand_for_somebody_without_a_name() {
        var speaker = last("Robert Marsh said that it rained.\n\nAn aide said that it snowed. " + PLAN + "he said.");
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.ANONYMOUS);
    }

    @Test
    void groups_described_by_a_name_are_groups() {
        assertThat(last("Green groups say that the dam would hold.").kind()).isEqualTo(SpeakerKind.GROUP);
    }

    private static @Nullable String informed(String text, @Nullable LocalDate day) {
        return INFORMED.read(text, new ArticleHints(null, day, null))
                .statements()
                .getLast()
                .speaker()
                .name();
    }

    private static Speaker last(String text) {
        return Said.read(text).getLast().speaker();
    }

    private static void assertSpeaker(String name, String text) {
        assertThat(last(text).name()).as(text).isEqualTo(name);
    }
}
