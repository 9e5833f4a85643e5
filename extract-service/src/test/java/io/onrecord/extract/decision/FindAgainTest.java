package io.onrecord.extract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.extract.decision.FindAgain.Candidate;
import io.onrecord.extract.decision.FindAgain.Sought;
import io.onrecord.extraction.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindAgainTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);
    private static final String WORDS = "nobody will take the cranes away";

    @Test
    void theSameStatementIsItself() {
        var candidates = List.of(candidate(TWO, 0, 40, WORDS), candidate(ONE, 0, 20, WORDS));
        assertThat(FindAgain.in(candidates, sought(ONE, 0, 40, WORDS), 1)).isEqualTo(ONE);
    }

    @Test
    void inTheSameTextItIsFoundByItsPlaceAndNotByItsWords() {
        var candidates = List.of(candidate(TWO, 2, 40, "other words"), candidate(THREE, 100, 140, WORDS));
        assertThat(FindAgain.in(candidates, sought(ONE, 0, 40, WORDS), 1)).isEqualTo(TWO);
    }

    @Test
    void inAnotherTextItIsFoundByItsWordsOfEqualsTheOneOfItsKindAndTheNearest() {
        var far = candidate(TWO, 500, 540, WORDS);
        var near = candidate(THREE, 60, 100, WORDS);
        assertThat(FindAgain.in(List.of(far, near), sought(ONE, 0, 40, WORDS), 2))
                .isEqualTo(THREE);
        var reported = new Candidate(THREE, StatementKind.INDIRECT, List.of(new Span(60, 100)), WORDS);
        assertThat(FindAgain.in(List.of(reported, far), sought(ONE, 0, 40, WORDS), 2))
                .isEqualTo(TWO);
    }

    @Test
    void halfIsNotEnough() {
        assertThat(FindAgain.in(List.of(candidate(TWO, 0, 20, "x")), sought(ONE, 0, 40, WORDS), 1))
                .isNull();
        assertThat(FindAgain.in(List.of(candidate(TWO, 0, 40, "something else")), sought(ONE, 0, 40, WORDS), 2))
                .isNull();
    }

    @Test
    void aStatementIsNotRejectedForOneThatWasAPartOfIt() {
        var whole = List.of(candidate(TWO, 0, 40, WORDS));
        assertThat(FindAgain.each(whole, List.of(decision(CorrectionKind.REJECT, sought(ONE, 0, 26, WORDS))), 1))
                .isEmpty();
        var confirm = decision(CorrectionKind.CONFIRM, sought(ONE, 0, 26, WORDS));
        assertThat(FindAgain.each(whole, List.of(confirm), 1)).isEqualTo(Map.of(confirm.id(), TWO));
    }

    @Test
    void whatWereTwoStatementsIsNotFoundAsOne() {
        var candidates = List.of(candidate(TWO, 0, 40, WORDS));
        var exact = decision(CorrectionKind.CONFIRM, sought(TWO, 0, 40, WORDS));
        var other = decision(CorrectionKind.RETAG, sought(ONE, 0, 38, WORDS));
        assertThat(FindAgain.each(candidates, List.of(other, exact), 1)).isEqualTo(Map.of(exact.id(), TWO));
        var again = decision(CorrectionKind.RETAG, sought(TWO, 0, 40, WORDS));
        assertThat(FindAgain.each(candidates, List.of(exact, again), 1))
                .isEqualTo(Map.of(exact.id(), TWO, again.id(), TWO));
    }

    private static Candidate candidate(UUID id, int start, int end, String words) {
        return new Candidate(id, StatementKind.DIRECT, List.of(new Span(start, end)), words);
    }

    private static Sought sought(UUID statement, int start, int end, String words) {
        return new Sought(UUID.randomUUID(), statement, 1, StatementKind.DIRECT, List.of(new Span(start, end)), words);
    }

    private static Decision decision(CorrectionKind kind, Sought sought) {
        return new Decision(sought.decision(), kind, sought, null, null, null, List.of(), List.of());
    }
}
