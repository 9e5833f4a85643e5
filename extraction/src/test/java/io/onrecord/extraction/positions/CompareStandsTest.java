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
                .contains(new Ground(Kind.NEGATION, "no plans to withdraw", "withdraw"));
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
    void whatIsDeniedTurnsRoundAndWhatIsDeniedTwiceDoesNot() {
        assertThat(change("any talks about the port", StatementStatus.DENIED, "the talks about the port went well"))
                .isNotNull()
                .satisfies(change -> assertThat(change.grounds())
                        .contains(new Ground(Kind.STATUS, "talks", "talks"), new Ground(Kind.STATUS, "port", "port")));
        assertThat(change("it would sell the port", StatementStatus.DENIED, "we will not sell the port"))
                .satisfies(change -> assertThat(change == null ? List.<Ground>of() : change.grounds())
                        .noneMatch(ground -> ground.later().contains("sell")));
    }

    @Test
    void theCueTakesSidesToo() {
        var earlier = read.read("the easing", "condemned", StatementStatus.ASSERTED, ONE);
        var later = read.read("it", "welcomed", StatementStatus.ASSERTED, ONE);
        assertThat(CompareStands.compare(earlier, later))
                .isNotNull()
                .extracting(Change::grounds)
                .isEqualTo(List.of(new Ground(Kind.OPPOSITE, "condemned", "welcomed")));
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
        assertThat(change("whether they would leave", StatementStatus.WITHHELD, "they stay"))
                .isNull();
        assertThat(change("should they leave?", StatementStatus.ASKED, "they stay"))
                .isNull();
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
        assertThat(change.grounds()).contains(new Ground(Kind.OPPOSITE, "turned red", "turns blue"));
    }

    private List<Ground> grounds(String earlier, String later) {
        var change = compare(earlier, later);
        return change == null ? List.of() : change.grounds();
    }

    private @Nullable Change compare(String earlier, String later) {
        return change(earlier, StatementStatus.ASSERTED, later);
    }

    private @Nullable Change change(String earlier, StatementStatus status, String later) {
        return CompareStands.compare(
                read.read(earlier, "", status, ONE), read.read(later, "", StatementStatus.ASSERTED, ONE));
    }
}
