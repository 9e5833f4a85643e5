package io.onrecord.extraction.echoes;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.topics.MiniLm;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EchoesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private static MiniLm model;
    private static Rarity rarity;
    private static JudgeEchoes judge;

    @BeforeAll
    static void load() {
        model = new MiniLm();
        rarity = Rarity.standard();
        judge = JudgeEchoes.standard();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void copyOfAWireReportIsAnEcho() {
        var words = "The pipeline will not be opened before the last invoice has been paid, not one valve of it";
        assertThat(echo(said("a", DAY, words), said("b", DAY.plusDays(1), words)))
                .isTrue();
    }

    @Test
    void trimmedQuotationIsAnEcho() {
        var whole =
                "We have paid for this harbour three times over, and nobody will take the cranes away while I am minister";
        assertThat(echo(said("a", DAY, whole), said("b", DAY, "nobody will take the cranes away while I am minister")))
                .isTrue();
    }

    @Test
    void translationInOtherWordsOfTheSameDayIsAnEcho() {
        assertThat(echo(
                        said("a", DAY, "We will not leave the valley before the last mine has been cleared"),
                        said("b", DAY, "We won't leave this valley until the last mine is cleared")))
                .isTrue();
    }

    @Test
    void otherStatementOfTheSameDayIsNone() {
        assertThat(echo(
                        said("a", DAY, "The pipeline will not be opened before the last invoice has been paid"),
                        said("b", DAY, "Schools in the north will stay closed until Monday because of the storm")))
                .isFalse();
    }

    @Test
    void likeSubjectYearsLaterIsNone() {
        assertThat(echo(
                        said("a", DAY, "The pipeline will be opened in autumn"),
                        said("b", DAY.plusYears(2), "The pipeline was a mistake and will be closed")))
                .isFalse();
    }

    @Test
    void whatDiffersByANotIsNoEcho() {
        var leave = "We will leave the valley with all of our men and rebuild the bridges over the river";
        var stay = "We will not leave the valley with all of our men and rebuild the bridges over the river";
        assertThat(echo(said("a", DAY, leave), said("b", DAY, stay))).isFalse();
        assertThat(echo(said("a", DAY, stay), said("b", DAY, leave))).isFalse();
        assertThat(echo(said("a", DAY, stay + ". Nobody will tell us when."), said("b", DAY, stay)))
                .isTrue();
    }

    @Test
    void whatIsDeniedInOtherWordsIsAnEcho() {
        var none = "There is no road, no bridge and no well in the valley that they hold";
        assertThat(echo(
                        said("a", DAY, none),
                        said("b", DAY, "There is not any road, bridge or well in the valley that they hold")))
                .isTrue();
        assertThat(echo(
                        said("a", DAY, "We will not sell the harbour or its wooden cranes"),
                        said("b", DAY, "to sell the harbour or its wooden cranes", true)))
                .isTrue();
        assertThat(echo(
                        said("a", DAY, "We will not leave the valley until the snow on the pass has melted"),
                        said("b", DAY, "We will leave the valley when the snow on the pass has melted")))
                .isTrue();
        assertThat(echo(
                        said("a", DAY, "Not only the harbour but the wooden cranes will be sold"),
                        said("b", DAY, "The harbour and the wooden cranes will be sold")))
                .isTrue();
    }

    @Test
    void answerIsTheSameWhicheverIsFirst() {
        var one = said("a", DAY, "We will not leave the valley before the last mine has been cleared");
        var other = said("b", null, "not before the last mine has been cleared");
        assertThat(judge.judge(one, other)).isEqualTo(judge.judge(other, one));
    }

    @Test
    void runsOfFourWordsShareAFingerprint() {
        var one = Fingerprints.of(wording("nobody in Port Halden takes the wooden cranes away quietly"), "speaker");
        var other = Fingerprints.of(
                wording("in those years, he wrote, somebody takes wooden cranes away quietly"), "speaker");
        assertThat(common(one, other)).isNotEmpty();
    }

    @Test
    void fingerprintsOfAnotherSpeakerAreOthers() {
        var words = wording("nobody takes the wooden cranes away quietly");
        assertThat(common(Fingerprints.of(words, "one"), Fingerprints.of(words, "other")))
                .isEmpty();
    }

    @Test
    void fingerprintsAreTheSameForEver() {
        assertThat(Fingerprints.of(wording("nobody takes the wooden cranes away quietly"), "speaker"))
                .containsExactly(-529701091, 110987743, 627019629);
    }

    @Test
    void textWithoutWordsHasNoFingerprint() {
        assertThat(Fingerprints.of(wording("it is, and was"), "speaker")).isEmpty();
    }

    @Test
    void groupsDoNotDependOnTheOrderOfPairs() {
        var pairs = new java.util.ArrayList<>(List.of(List.of(7, 3), List.of(9, 7), List.of(1, 4), List.of(4, 8)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pairs, new Random(seed));
            var groups = new Groups<Integer>(Comparator.naturalOrder());
            groups.add(2);
            pairs.forEach(pair -> groups.join(pair.get(0), pair.get(1)));
            assertThat(groups.all()).containsOnlyKeys(1, 2, 3).containsEntry(3, new TreeSet<>(Set.of(3, 7, 9)));
        }
    }

    private static Set<Integer> common(int[] one, int[] other) {
        var both = Arrays.stream(one).boxed().collect(Collectors.toSet());
        both.retainAll(Arrays.stream(other).boxed().collect(Collectors.toSet()));
        return both;
    }

    private static boolean echo(Utterance one, Utterance other) {
        return judge.isEcho(judge.judge(one, other));
    }

    private static Wording wording(String words) {
        return Wording.of(words, rarity);
    }

    private static Utterance said(String article, LocalDate day, String words) {
        return said(article, day, words, false);
    }

    private static Utterance said(String article, LocalDate day, String words, boolean denied) {
        var vector = model.embed(List.of(words)).getFirst();
        return new Utterance(
                article, 100, 100 + words.length(), StatementKind.DIRECT, wording(words), vector, denied, day);
    }
}
