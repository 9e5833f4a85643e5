package io.onrecord.extraction.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cue and the words reported, and what they tell together. */
class StatusesTest {
    private static final Statuses STATUSES = new Statuses(Knowledge.standard());

    @ParameterizedTest(name = "{0} | {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            said                     | the bridge was open                         | ASSERTED
            did not say              | how many ships would come                   | WITHHELD
            would not comment        | on the mayor's plans                        | WITHHELD
            denied                   | that a ship had sunk                        | DENIED
            flatly denied            | selling the mill                            | DENIED
            did not deny             | that the mill was sold                      | HEDGED
            rejected                 | the timetable                               | DENIED
            didn't rule out          | a second vote                               | HEDGED
            ruled out                | a second vote                               | DENIED
            refused                  | to pay for the dam                          | DENIED
            refused                  | to comment on the dam                       | WITHHELD
            refused to say           | who would pay                               | WITHHELD
            refused                  | to be drawn on the dam                      | WITHHELD
            declined                 | to go further                               | WITHHELD
            promised                 | to mend the dam                             | PROMISED
            has vowed                | "not one tree" would fall                   | PROMISED
            agreed                   | to mend the dam                             | PROMISED
            agreed                   | that the dam was old                        | ASSERTED
            urged                    | families to stay                            | DEMANDED
            called for               | a boycott                                   | DEMANDED
            called                   | it a good day                               | ASSERTED
            asked                    | families to stay                            | DEMANDED
            asked                    | for patience                                | DEMANDED
            asked                    | whether the families would stay             | ASKED
            asked                    | who was to pay                              | ASKED
            asked them to            | leave                                       | DEMANDED
            wondered                 | if the dam would hold                       | ASKED
            believes                 | the dam will hold                           | HEDGED
            doesn't believe          | the dam will hold                           | DENIED
            expressed                | the hope that it would hold                 | HEDGED
            said                     | the dam may hold                            | HEDGED
            said                     | the dam could break in the spring           | HEDGED
            said                     | the dam could not be mended                 | ASSERTED
            said                     | no dam could hold                           | ASSERTED
            said                     | the dam was old, and perhaps it would break | ASSERTED
            said                     | the May flood was the worst                 | ASSERTED
            said                     | May was the worst month                     | ASSERTED
            suggested                | the dam was old                             | HEDGED
            backed away from the suggestion | that the dam was old                 | ASSERTED
            proved without doubt     | that the dam was old                        | ASSERTED
            offered                  | his thanks to the crew                      | ASSERTED
            offered                  | to mend the dam                             | PROMISED
            """)
    void the_cue_decides_before_the_words_reported(String cue, String content, StatementStatus expected) {
        assertThat(status(StatementKind.INDIRECT, cue, content)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Who will pay for it?                    | ASKED
            Who will pay? We will.                  | ASSERTED
            We demand an answer by Monday.          | DEMANDED
            I promise that the dam will hold.       | PROMISED
            They promise us a dam every year.       | ASSERTED
            We demanded nothing.                    | ASSERTED
            I could hear the water.                 | ASSERTED
            Perhaps it will rain.                   | HEDGED
            """)
    void words_spoken_show_what_they_do(String content, StatementStatus expected) {
        assertThat(status(StatementKind.DIRECT, "said", content)).isEqualTo(expected);
    }

    @Test
    void a_users_own_verb_counts_from_its_first_use() {
        var more = Knowledge.standard().with("more.yaml", new StringReader("""
                statuses:
                  - {verb: pooh-pooh, status: denied}
                """));
        assertThat(new Statuses(more).of("pooh-poohed the idea", indirect(11, 20)))
                .isEqualTo(StatementStatus.DENIED);
        assertThat(STATUSES.of("pooh-poohed the idea", indirect(11, 20))).isEqualTo(StatementStatus.ASSERTED);
    }

    private static Attribution indirect(int cueEnd, int end) {
        return new Attribution(
                "test",
                StatementKind.INDIRECT,
                0,
                List.of(new Range(cueEnd + 1, end)),
                List.of(new Range(0, cueEnd)),
                null);
    }

    private static StatementStatus status(StatementKind kind, String cue, String content) {
        var text = cue + " " + content;
        var spans = List.of(new Range(cue.length() + 1, text.length()));
        return STATUSES.of(text, new Attribution("test", kind, 0, spans, List.of(new Range(0, cue.length())), null));
    }
}
