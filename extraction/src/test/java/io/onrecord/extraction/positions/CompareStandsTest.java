package io.onrecord.extraction.positions;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.positions.Ground.Kind;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareStandsTest {
    private static final float[] ONE = {1, 0};
    private static final float[] ANOTHER = {0, 1};
    private static final Rarity RARITY = Rarity.standard();

    private final ReadStands read = new ReadStands(Knowledge.standard(), RARITY);

    @Test
    void whatOneSaysAndTheOtherDeniesIsPointedOutInTheirWords() {
        assertThat(grounds("We have no plans to withdraw our troops", "He would withdraw the troops in May"))
                .containsExactly(new Ground(Kind.NEGATION, "no plans to withdraw", "withdraw"));
    }

    @Test
    void oneNotIsOneReasonHoweverManyWordsItTurns() {
        assertThat(grounds("Not one truck will pass through the gate", "The truck will pass through the gate"))
                .containsExactly(new Ground(Kind.NEGATION, "Not one truck will pass through", "pass through"));
        assertThat(grounds("There is no mint. There is no harbour.", "The harbour and the mint are old"))
                .containsExactly(
                        new Ground(Kind.NEGATION, "no mint", "mint"),
                        new Ground(Kind.NEGATION, "no harbour", "harbour"));
    }

    @Test
    void aNotThatBelongsToTheVerbDoesNotDenyWhatFollows() {
        assertThat(grounds("We will not leave the valley", "We stay in the valley"))
                .isEmpty();
        assertThat(grounds("We stay in the valley", "We will not leave the valley"))
                .isEmpty();
    }

    @Test
    void wordsOfOppositeSidesArePointedOut() {
        assertThat(grounds("They will stay for as long as is needed", "She would bring home all of the forces"))
                .containsExactly(new Ground(Kind.OPPOSITE, "stay", "bring home"));
    }

    @Test
    void aNegatedOppositeIsTheSameSide() {
        assertThat(compare("We will leave", "We will not stay")).isNull();
        assertThat(compare("She supports the plan", "She does not oppose it")).isNull();
    }

    @Test
    void whatIsDeniedTurnsRoundAndIsOneReason() {
        assertThat(grounds(
                        "any talks about the port", StatementStatus.DENIED, "the talks about the port went very well"))
                .containsExactly(new Ground(Kind.STATUS, "talks", "talks"));
        assertThat(grounds("to let the convoys in", StatementStatus.DENIED, "it would open the road to convoys"))
                .containsExactly(new Ground(Kind.STATUS, "let", "open"));
    }

    @Test
    void wordsOfOneSideAreNoOppositesBecauseOneIsDenied() {
        assertThat(grounds("the ceasefire", StatementStatus.DENIED, "A truce is a piece of paper"))
                .containsExactly(new Ground(Kind.STATUS, "ceasefire", "truce"));
    }

    @Test
    void whatIsDeniedTwiceDoesNotTurn() {
        assertThat(grounds("it would sell the port", StatementStatus.DENIED, "we will not sell the port"))
                .isEmpty();
    }

    @Test
    void theCueTakesSidesToo() {
        assertThat(reported("the easing", "condemned", "it", "welcomed"))
                .containsExactly(new Ground(Kind.OPPOSITE, "condemned", "welcomed"));
    }

    @Test
    void aCueThatDeniesTakesASideAsWell() {
        assertThat(grounds(CompareStands.compare(
                        read.read("the easing of the levy", "opposed", StatementStatus.DENIED, ONE),
                        read.read("it", "welcomed", StatementStatus.ASSERTED, ONE))))
                .containsExactly(new Ground(Kind.STATUS, "opposed", "welcomed"));
        assertThat(grounds(CompareStands.compare(
                        read.read("to accept the plan", "refused", StatementStatus.DENIED, ONE),
                        read.read("any plan", "rejected", StatementStatus.DENIED, ONE))))
                .isEmpty();
    }

    @Test
    void aCueThatOnlyReportsTakesNoSide() {
        assertThat(reported("the talks have ended", "said", "the talks are long", "went on to say"))
                .isEmpty();
        assertThat(reported("the gates are closed", "said", "he was wrong about the gates", "admitted"))
                .isEmpty();
    }

    @Test
    void aNounIsNoVerb() {
        assertThat(grounds("The prices will rise", "The fall is the season of apples"))
                .isEmpty();
        assertThat(grounds("The prices will rise", "The prices fall"))
                .containsExactly(new Ground(Kind.OPPOSITE, "rise", "fall"));
        assertThat(grounds("The army will stay", "The left of the house is empty"))
                .isEmpty();
        assertThat(grounds("There will be an increase of tax", "There will be a reduction of tax"))
                .containsExactly(new Ground(Kind.OPPOSITE, "increase", "reduction"));
    }

    @Test
    void wordsThatAreNoVerbsHaveNoFormsOfOne() {
        assertThat(grounds("The constitution is unchanged", "The news of the constitution is old"))
                .isEmpty();
    }

    @Test
    void reliefThatIsBroughtIsNotReliefFromABurden() {
        assertThat(grounds("They impose a levy", "Relief convoys are on the road"))
                .isEmpty();
        assertThat(grounds("They impose a levy", "There is relief from the levy"))
                .containsExactly(new Ground(Kind.OPPOSITE, "impose", "relief from"));
    }

    @Test
    void otherNumbersOfTheSameThingArePointedOutAndTimesAndYearsAreNot() {
        assertThat(grounds("there were 1,500 militants in the desert", "about 2,000 militants in the desert"))
                .containsExactly(new Ground(Kind.NUMBER, "1,500 militants", "2,000 militants"));
        assertThat(grounds("two million crowns", "3 million crowns"))
                .containsExactly(new Ground(Kind.NUMBER, "two million crowns", "3 million crowns"));
        assertThat(compare("the talks lasted two weeks in March 2022", "the talks lasted three weeks in May 2023"))
                .isNull();
    }

    @Test
    void numbersInWordsAreReadWhole() {
        assertThat(grounds("two thousand nine hundred and forty people will return", "3,500 people will return"))
                .containsExactly(new Ground(Kind.NUMBER, "two thousand nine hundred and forty people", "3,500 people"));
        assertThat(grounds("two thousand nine hundred and forty people", "2,940 people"))
                .isEmpty();
        assertThat(grounds("nine hundred and forty people", "forty people"))
                .containsExactly(new Ground(Kind.NUMBER, "nine hundred and forty people", "forty people"));
        assertThat(grounds("twenty-one ships", "21 ships")).isEmpty();
        assertThat(grounds("one ship in two", "3 ships")).isEmpty();
    }

    @Test
    void whatIsCountedMayStandFartherOff() {
        assertThat(grounds("It brings 500 new jobs", "It brings 300 jobs"))
                .containsExactly(new Ground(Kind.NUMBER, "500 new jobs", "300 jobs"));
    }

    @Test
    void aRoundedNumberIsTheSame() {
        assertThat(grounds("some 1,500 militants", "1,520 militants")).isEmpty();
    }

    @Test
    void aDeadlineThatMovesIsPointedOut() {
        assertThat(grounds("The bridge is ready by the end of June 2031", "The bridge is ready by March 2033"))
                .containsExactly(new Ground(Kind.NUMBER, "by the end of June 2031", "by March 2033"));
        assertThat(grounds("They are here by the summer", "They are here by Easter"))
                .containsExactly(new Ground(Kind.NUMBER, "by the summer", "by Easter"));
        assertThat(grounds("They are here until June 3", "They are here until June 10"))
                .containsExactly(new Ground(Kind.NUMBER, "until June 3", "until June 10"));
    }

    @Test
    void aDeadlineThatMayBeTheSameIsNone() {
        assertThat(grounds("by the end of June", "by June")).isEmpty();
        assertThat(grounds("by the summer", "by June")).isEmpty();
        assertThat(grounds("by June", "until July")).isEmpty();
        assertThat(grounds("by Friday", "by Monday")).isEmpty();
        assertThat(grounds("by June or by July", "by August")).isEmpty();
        assertThat(grounds("by the minister", "by the president")).isEmpty();
    }

    @Test
    void whoTakesBackIsPointedOutOnlyAsTheLater() {
        assertThat(grounds("the vote is a fraud", "I was mistaken about the vote"))
                .containsExactly(new Ground(Kind.RETRACTION, "", "mistaken"));
        assertThat(compare("I was mistaken about the vote", "the vote is a fraud"))
                .isNull();
    }

    @Test
    void whoGrowsUnsureIsPointedOut() {
        assertThat(grounds("the port will open", "perhaps the port opens"))
                .containsExactly(new Ground(Kind.CERTAINTY, "will", "perhaps"));
    }

    @Test
    void whoAsksOrWillNotSayTakesNoStand() {
        assertThat(grounds("whether they would leave", StatementStatus.WITHHELD, "they stay"))
                .isEmpty();
        assertThat(grounds("should they leave?", StatementStatus.ASKED, "they stay"))
                .isEmpty();
    }

    @Test
    void whatIsAboutSomethingElseIsNotPointedOut() {
        var earlier = read.read("They will stay", "", StatementStatus.ASSERTED, ONE);
        var later = read.read("They will leave", "", StatementStatus.ASSERTED, ANOTHER);
        assertThat(CompareStands.compare(earlier, later)).isNull();
    }

    @Test
    void namesAndBothSidesAtOnceSayNothing() {
        assertThat(compare("we never went to Lissane", "we like Lissane")).isNull();
        assertThat(compare("some leave and some stay", "they leave")).isNull();
    }

    @Test
    void theMostTellingAreKept() {
        assertThat(grounds(
                        "20 ships, 30 boats, 40 cranes and 50 trucks will stay",
                        "21 ships, 31 boats, 41 cranes and 51 trucks will leave; I was mistaken"))
                .containsExactly(
                        new Ground(Kind.OPPOSITE, "stay", "leave"),
                        new Ground(Kind.RETRACTION, "", "mistaken"),
                        new Ground(Kind.NUMBER, "30 boats", "31 boats"),
                        new Ground(Kind.NUMBER, "40 cranes", "41 cranes"));
    }

    @Test
    void theMoreSignsTheHigherTheScore() {
        var one = compare("the port stays", "we leave");
        var two = compare("the port stays, 20 ships lie there", "we leave with 30 ships");
        assertThat(one).isNotNull();
        assertThat(two).isNotNull();
        assertThat(two.score()).isGreaterThan(one.score()).isLessThan(1);
    }

    @Test
    void whatAUserKnowsIsReadToo() {
        var knowledge = Knowledge.standard()
                .with(
                        "mine.yaml",
                        new StringReader("opposites: [{question: colour, one: [turn red], other: [turn blue]}]"));
        var mine = new ReadStands(knowledge, RARITY);
        var change = CompareStands.compare(
                mine.read("the house turned red", "", StatementStatus.ASSERTED, ONE),
                mine.read("it turns blue", "", StatementStatus.ASSERTED, ONE));
        assertThat(change).isNotNull();
        assertThat(change.grounds()).containsExactly(new Ground(Kind.OPPOSITE, "turned red", "turns blue"));
    }

    private List<Ground> grounds(String earlier, String later) {
        return grounds(earlier, StatementStatus.ASSERTED, later);
    }

    private List<Ground> grounds(String earlier, StatementStatus status, String later) {
        return grounds(CompareStands.compare(
                read.read(earlier, "", status, ONE), read.read(later, "", StatementStatus.ASSERTED, ONE)));
    }

    private List<Ground> reported(String earlier, String cue, String later, String laterCue) {
        return grounds(CompareStands.compare(
                read.read(earlier, cue, StatementStatus.ASSERTED, ONE),
                read.read(later, laterCue, StatementStatus.ASSERTED, ONE)));
    }

    private static List<Ground> grounds(@Nullable Change change) {
        return change == null ? List.of() : change.grounds();
    }

    private @Nullable Change compare(String earlier, String later) {
        return CompareStands.compare(
                read.read(earlier, "", StatementStatus.ASSERTED, ONE),
                read.read(later, "", StatementStatus.ASSERTED, ONE));
    }
}
