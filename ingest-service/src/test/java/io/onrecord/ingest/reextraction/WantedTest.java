package io.onrecord.ingest.reextraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractionSubmission;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void withoutAFilterAllIsMeantAtTheUsualPace() {
        assertThat(Wanted.of(new ReextractionSubmission(" ", null, "", null, null, null)))
                .isEqualTo(new Wanted(null, null, null, null, 600, ""));
    }

    @Test
    void readsTheFilter() {
        assertThat(Wanted.of(new ReextractionSubmission(" Lake\n Herald", "2024-02-29", "2024-03-01", "1.0", 7, "so")))
                .isEqualTo(
                        new Wanted("Lake Herald", LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), "1.0", 7, "so"));
    }

    @Test
    void saysWhichPartIsWrong() {
        refused(new ReextractionSubmission(null, "2024-13-01", null, null, null, null), "from: give a day");
        refused(new ReextractionSubmission(null, "2024-02-01", "2024-01-01", null, null, null), "is after 2024-01-01");
        refused(new ReextractionSubmission(null, null, null, null, 0, null), "not 0");
        refused(new ReextractionSubmission(null, null, null, null, 100_001, null), "not 100001");
        refused(new ReextractionSubmission("x".repeat(201), null, null, null, null, null), "outlet: 200");
        refused(new ReextractionSubmission(null, null, null, null, null, "x".repeat(501)), "reason: 500");
    }

    private static void refused(ReextractionSubmission submission, String said) {
        assertThatThrownBy(() -> Wanted.of(submission)).isInstanceOfSatisfying(ProblemException.class, failure -> {
            assertThat(failure.problem().status()).isEqualTo(422);
            assertThat(failure.problem().detail()).contains(said);
        });
    }
}
