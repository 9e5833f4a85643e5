package io.onrecord.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.hostile.Case.Wanted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameTest {
    private static final Duration SOON = Duration.ofMillis(20);

    @Test
    void anAnswerInTimeIsAllThatIsWanted() {
        assertThat(new Came(201, SOON, 0).trouble(Wanted.ANSWER)).isNull();
        assertThat(new Came(422, SOON, 3).trouble(Wanted.ANSWER)).isNull();
        assertThat(new Came(500, SOON, 0).trouble(Wanted.ANSWER)).isEqualTo("failed with 500");
        assertThat(new Came(503, SOON, 50).trouble(Wanted.ANYTHING)).isEqualTo("failed with 503");
        assertThat(new Came(200, Duration.ofSeconds(6), 0).trouble(Wanted.ANSWER))
                .isEqualTo("hung for 6000 ms");
        assertThat(new Came(Came.NOTHING, SOON, 0).trouble(Wanted.ANYTHING)).startsWith("hung");
        assertThat(new Came(Came.CLOSED, SOON, 0).trouble(Wanted.ANSWER)).isEqualTo("was not answered");
        assertThat(new Came(Came.CLOSED, SOON, 0).trouble(Wanted.ANYTHING)).isNull();
    }

    @Test
    void whatLeadsInsideMustNotBeTaken() {
        assertThat(new Came(422, SOON, 0).trouble(Wanted.REFUSAL)).isNull();
        assertThat(new Came(201, SOON, 0).trouble(Wanted.REFUSAL)).isEqualTo("was not refused, but 201");
    }

    @Test
    void theTableCountsByFamily() {
        Tally tally = new Tally(trouble -> {});
        tally.count("feeds", "a", Wanted.ANSWER, new Came(201, SOON, 1), List.of("1"));
        tally.count("feeds", "b", Wanted.ANSWER, new Came(500, SOON, 0), List.of("1"));
        tally.slow("feeds", "a took 6000 ms");
        Findings findings = new Findings(
                tally.rows(), tally.troubles(), tally.bad(), 0, 9, new Heap(300, 200), 512, Duration.ofSeconds(61));
        assertThat(findings.good()).isFalse();
        assertThat(findings.table())
                .contains("| feeds | 2 | 1 | 201: 1, 500: 1 | 1 | 0.0 s | 1 | 1 | 0 | 0 |")
                .contains(
                        "2 inputs, 1 of them different, in 61 s; 0 contacts of 9 listeners; heap at most 300 of 512 MiB")
                .contains("- feeds: b failed with 500");
    }

    @Test
    void aContactIsEnough() {
        Tally none = new Tally(trouble -> {});
        Findings clean = new Findings(none.rows(), none.troubles(), 0, 0, 9, new Heap(1, 1), 512, SOON);
        assertThat(clean.good()).isTrue();
        assertThat(new Findings(none.rows(), none.troubles(), 0, 1, 9, new Heap(1, 1), 512, SOON).good())
                .isFalse();
    }
}
