package io.onrecord.local.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.audit.Audit;
import io.onrecord.local.rollout.Reads.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolloutFindingsTest {
    private static final Map<String, Long> NOTHING_WRONG = Map.of(Audit.LOST, 0L);
    private static final List<Answer> QUICK = Collections.nCopies(100, new Answer(Phase.QUERY, 20, Optional.empty()));

    @Test
    void allIsGoodWhenNothingIsLostNobodyTurnedAwayAndReadingQuick() {
        RolloutFindings findings = findings(NOTHING_WRONG, QUICK, Map.of());
        assertThat(findings.good()).isTrue();
        assertThat(findings.table())
                .contains("| outcome | good |", "| query-service | 100 | 20, 20, 20 ms | 0 | 0 |", "kafka-1 2.0 s");
    }

    @Test
    void aLostArticleIsBad() {
        assertThat(findings(Map.of(Audit.LOST, 1L), QUICK, Map.of()).good()).isFalse();
    }

    @Test
    void soIsAReadThatFailsAndAnArticleThatIsTurnedAway() {
        Answer failed = new Answer(Phase.QUERY, 20, Optional.of("/ answered 503"));
        RolloutFindings findings = findings(NOTHING_WRONG, List.of(failed), Map.of());
        assertThat(findings.good()).isFalse();
        assertThat(findings.table()).contains("| 1 (/ answered 503: 1) |");
        assertThat(findings(NOTHING_WRONG, QUICK, Map.of(Phase.INGEST, Map.of("answered 503", 1)))
                        .good())
                .isFalse();
    }

    @Test
    void butADatabaseThatIsNotThereMayTurnPeopleAway() {
        assertThat(findings(NOTHING_WRONG, QUICK, Map.of(Phase.DATABASE, Map.of("answered 503", 3)))
                        .good())
                .isTrue();
    }

    @Test
    void twoSlowAnswersOfAHundredAreBadAndOneIsNot() {
        List<Answer> slow = new ArrayList<>(QUICK);
        slow.set(0, new Answer(Phase.QUERY, 400, Optional.empty()));
        assertThat(findings(NOTHING_WRONG, slow, Map.of()).good()).isTrue();
        slow.set(1, new Answer(Phase.QUERY, 301, Optional.empty()));
        assertThat(findings(NOTHING_WRONG, slow, Map.of()).good()).isFalse();
    }

    private static RolloutFindings findings(
            Map<String, Long> faults, List<Answer> answers, Map<Phase, Map<String, Integer>> turnedAway) {
        return new RolloutFindings(
                new RolloutSettings(1, 200, 2, 20),
                Duration.ofSeconds(90),
                Map.of("kafka-1", Duration.ofSeconds(2)),
                answers.size(),
                answers,
                turnedAway,
                new RolloutFindings.Articles(300, 3, 0, 300, List.of(9.0)),
                faults);
    }
}
