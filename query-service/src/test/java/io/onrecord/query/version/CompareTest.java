package io.onrecord.query.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionChanges.Aspect;
import io.onrecord.contracts.api.VersionChanges.Fate;
import io.onrecord.contracts.api.VersionChanges.ParagraphChange;
import io.onrecord.contracts.api.VersionChanges.StatementChange;
import io.onrecord.query.wording.Budget;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompareTest {
    private static final UUID ARTICLE = new UUID(1, 1);

    private final Budget budget = new Budget(1_000_000);

    @Test
    void theSameWordsAreTheSameWhateverTheirMarksAndPlace() {
        var compared = CompareStatements.of(
                List.of(said("Ada Holt", "We sail at dawn,"), said("Bo Lind", "No boat will leave")),
                List.of(said("Bo Lind", "No boat will leave."), said("Ada Holt", "we sail at dawn")),
                budget);
        assertThat(compared.changes()).isEmpty();
        assertThat(compared.same()).isEqualTo(2);
    }

    @Test
    void theSameWordsOfSomebodyElseHaveChanged() {
        var changes = CompareStatements.of(
                        List.of(said("Ada Holt", "We sail at dawn")),
                        List.of(said("Bo Lind", "We sail at dawn")),
                        budget)
                .changes();
        assertThat(changes).extracting(StatementChange::what).containsExactly(List.of(Aspect.SPEAKER));
    }

    @Test
    void ofTwoWithTheSameWordsEachFindsItsSpeaker() {
        var compared = CompareStatements.of(
                List.of(said("Ada Holt", "I agree"), said("Bo Lind", "I agree")),
                List.of(said("Bo Lind", "I agree"), said("Ada Holt", "I agree")),
                budget);
        assertThat(compared.same()).isEqualTo(2);
    }

    @Test
    void shortStatementsOfTwoPeopleAreTwoThoughHalfOfTheirWordsAreTheSame() {
        assertThat(CompareStatements.of(
                                List.of(said("Ada Holt", "We will win")),
                                List.of(said("Bo Lind", "We will lose")),
                                budget)
                        .changes())
                .extracting(StatementChange::fate)
                .containsExactlyInAnyOrder(Fate.ADDED, Fate.REMOVED);
    }

    @Test
    void aRewordingOfTheSameSpeakerGoesBeforeALikerOneOfAnother() {
        var changes = CompareStatements.of(
                        List.of(said("Ada Holt", "We sail at dawn on Monday with the tide")),
                        List.of(
                                said("Bo Lind", "We sail at dawn on Monday with a tide"),
                                said("Ada Holt", "We sail early on Monday with the tide")),
                        budget)
                .changes();
        assertThat(changes.stream().filter(change -> change.fate() == Fate.CHANGED))
                .singleElement()
                .extracting(StatementChange::what)
                .isEqualTo(List.of(Aspect.WORDS));
    }

    @Test
    void whatIsMostAlikeIsOneThatHasChangedAndTheRestHasComeAndGone() {
        var changes = CompareStatements.of(
                        List.of(
                                said("Ada Holt", "We want a full withdrawal by May"),
                                said("Ada Holt", "The harbour stays shut until spring")),
                        List.of(
                                said("Ada Holt", "Nobody asked the fishermen"),
                                said("Ada Holt", "We want a withdrawal by the end of May")),
                        budget)
                .changes();
        assertThat(changes)
                .extracting(StatementChange::fate)
                .containsExactlyInAnyOrder(Fate.ADDED, Fate.CHANGED, Fate.REMOVED);
        assertThat(changes.stream().filter(change -> change.fate() == Fate.CHANGED))
                .allMatch(change -> change.before().text().contains("full withdrawal")
                        && change.after().text().contains("end of May"));
    }

    @Test
    void twoAlikeOnesAreNotBothMatchedWithOne() {
        var changes = CompareStatements.of(
                        List.of(said("Ada Holt", "We sail at dawn on Monday")),
                        List.of(
                                said("Ada Holt", "We sail at dawn on Tuesday"),
                                said("Ada Holt", "We sail at noon on Tuesday")),
                        budget)
                .changes();
        assertThat(changes).extracting(StatementChange::fate).containsExactlyInAnyOrder(Fate.CHANGED, Fate.ADDED);
    }

    @Test
    void textsAreComparedByParagraphsAndWords() {
        var text = CompareTexts.of(
                "First.\n\nThe storm of the night went on.\nGone for good it is.\nLast.",
                "First.\nThe storm of the day went on.\nLast.\nA new one.",
                budget);
        assertThat(text)
                .extracting(ParagraphChange::fate)
                .containsExactly(Fate.SAME, Fate.CHANGED, Fate.REMOVED, Fate.SAME, Fate.ADDED);
        assertThat(text.get(1).words())
                .extracting(run -> run.change() + " " + run.words())
                .containsExactly("KEPT The storm of the", "CUT night", "ADDED day", "KEPT went on.");
        assertThat(budget.isExceeded()).isFalse();
    }

    @Test
    void whatIsTooDearToCompareIsSaidToBeAndLosesNothing() {
        String before = IntStream.range(0, 3000).mapToObj(i -> "before " + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 3000).mapToObj(i -> "after " + i).collect(Collectors.joining("\n"));
        Budget small = new Budget(1000);
        assertThat(CompareTexts.of(before, after, small)).hasSize(6000);
        assertThat(small.isExceeded()).isTrue();
    }

    private static StatementSummary said(String speaker, String text) {
        return new StatementSummary(
                UUID.randomUUID(),
                ARTICLE,
                StatementKind.DIRECT,
                StatementStatus.ASSERTED,
                List.of(),
                List.of(),
                List.of(),
                text,
                null,
                null,
                new SpeakerRef(null, speaker, SpeakerKind.PERSON, List.of()),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                null,
                List.of(),
                null);
    }
}
