package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How sure the speaker is said to be, and that no name is given when it is not sure enough. */
class SpeakerConfidenceTest {
    private static final String PLAN = "“We have a plan for the dam,” ";

    @Test
    void a_name_in_the_source_is_surer_than_a_pronoun_and_that_surer_than_one_with_rivals() {
        double named = last("Jan Torvik said that the dam would hold.");
        double pronoun = last("Jan Torvik said that it rained.\n\n" + PLAN + "he said.");
        double rivals = last("Jan Torvik said that it rained. Karl Donner met Robert Marsh, Ole Lund, Paul Vetter and"
                + " Hugo Brandt.\n\n" + PLAN + "he said.");
        assertThat(named).isGreaterThan(pronoun).isLessThan(1);
        assertThat(pronoun).isGreaterThan(rivals);
        assertThat(rivals).isPositive();
    }

    @Test
    void who_is_too_unlikely_is_not_named_but_described() {
        var statement = Said.read(
                        "Jan Torvik said that it rained. Karl Donner met Robert Marsh, Ole Lund and Paul Vetter. "
                                + PLAN + "the ambassador said.")
                .getLast();
        assertThat(statement.speaker().name()).isNull();
        assertThat(statement.speaker().office()).isEqualTo("the ambassador");
        assertThat(statement.decidedBy().getLast()).startsWith("unsure-");
    }

    @Test
    void an_unknown_speaker_has_no_confidence() {
        var statement = Said.only("“The dam will hold through the spring,” it said.");
        assertThat(statement.speakerConfidence()).isNull();
    }

    private static double last(String text) {
        return Objects.requireNonNull(Said.read(text).getLast().speakerConfidence());
    }
}
