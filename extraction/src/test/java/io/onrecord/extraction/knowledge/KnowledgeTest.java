package io.onrecord.extraction.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    @Test
    void the_files_that_ship_can_be_read() {
        var standard = Knowledge.standard();
        assertThat(standard.countries()).anySatisfy(country -> {
            assertThat(country.name()).isEqualTo("Russia");
            assertThat(country.demonyms()).contains("Russian");
            assertThat(country.capital()).isEqualTo("Moscow");
        });
        assertThat(standard.givenNames()).containsEntry("Dmitry", Gender.MALE).containsEntry("Maria", Gender.FEMALE);
    }

    @Test
    void a_speaker_comes_with_offices_and_dates() {
        var speaker = with("""
                speakers:
                  - id: ilsa-vorn
                    name: Ilsa Vorn
                    kind: person
                    gender: f
                    aliases: [Ilza Worn]
                    offices: [{title: foreign minister, of: Valdoria, from: 2031-02-01, to: 2033-06-30}]
                """).speakers().getLast();
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
        assertThat(speaker.gender()).isEqualTo(Gender.FEMALE);
        assertThat(speaker.offices())
                .containsExactly(new Office(
                        "foreign minister", "Valdoria", LocalDate.of(2031, 2, 1), LocalDate.of(2033, 6, 30)));
    }

    @Test
    void an_entry_with_the_same_name_replaces_the_one_that_ships() {
        var knowledge = with("countries: [{name: Russia, capital: Saint Petersburg}]");
        assertThat(knowledge.countries().stream().filter(c -> c.name().equals("Russia")))
                .singleElement()
                .extracting(Country::capital)
                .isEqualTo("Saint Petersburg");
    }

    @Test
    void opposites_are_verbs_in_all_forms_and_other_words_as_they_stand() {
        var opposites = with("""
                opposites:
                  - {question: gas, one: [drill, go/went/gone deeper], one_words: [fracking], other_words: [ban], cues: true}
                """).opposites().getLast();
        assertThat(opposites)
                .isEqualTo(new Opposites(
                        "gas",
                        new Opposites.Side(
                                List.of(
                                        "drill",
                                        "drills",
                                        "drilling",
                                        "drilled",
                                        "go deeper",
                                        "goes deeper",
                                        "going deeper",
                                        "went deeper",
                                        "gone deeper"),
                                List.of("fracking")),
                        new Opposites.Side(List.of(), List.of("ban")),
                        true));
    }

    @Test
    void opposites_need_both_sides() {
        assertThatThrownBy(() -> with("opposites: [{question: gas, one: [drill]}]"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("mine.yaml, opposites[0]: other must list at least one word");
    }

    @Test
    void a_misspelt_key_is_named_with_the_file_and_what_is_allowed() {
        assertThatThrownBy(() -> with("speakers: [{id: a, nmae: B}]"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("mine.yaml, speakers[0]: nmae is not a key here;"
                        + " allowed: id, name, kind, gender, aliases, offices");
    }

    @Test
    void a_wrong_choice_is_answered_with_the_right_ones() {
        assertThatThrownBy(() -> with("speakers: [{id: a, name: B, kind: alien}]"))
                .hasMessageContaining(
                        "kind must be one of person, organisation, group, anonymous, document, unknown, not 'alien'");
    }

    @Test
    void a_wrong_date_is_refused() {
        assertThatThrownBy(() -> with("speakers: [{id: a, name: B, offices: [{title: king, from: 5 May}]}]"))
                .hasMessageContaining("mine.yaml, speakers[0], offices[0]: from must be a date such as 2012-05-07");
    }

    @Test
    void what_is_not_yaml_is_refused_by_name() {
        assertThatThrownBy(() -> with("countries: [")).hasMessageStartingWith("mine.yaml: is not YAML");
    }

    @Test
    void an_empty_file_changes_nothing() {
        assertThat(with("").countries()).isEqualTo(Knowledge.standard().countries());
    }

    @Test
    void verbs_are_inflected() {
        assertThat(Inflection.forms("point out", java.util.List.of()))
                .containsExactlyInAnyOrder("point out", "points out", "pointing out", "pointed out");
        assertThat(Inflection.forms("deny", java.util.List.of())).contains("denies", "denied", "denying");
        assertThat(Inflection.forms("admit", java.util.List.of())).contains("admitted", "admitting");
        assertThat(Inflection.forms("reveal", java.util.List.of())).contains("revealed", "revealing");
    }

    private static Knowledge with(String yaml) {
        return Knowledge.standard().with("mine.yaml", new StringReader(yaml));
    }
}
