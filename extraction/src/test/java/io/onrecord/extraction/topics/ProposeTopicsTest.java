package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.topics.ProposeTopics.Proposal;
import io.onrecord.extraction.topics.ProposeTopics.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProposeTopicsTest {
    private static final List<String> NAMES = List.of("Anna Orlova", "Port Avel");

    private final ProposeTopics propose = new ProposeTopics(NAMES);
    private final Phrases phrases = new Phrases(NAMES);

    @Test
    void aPhraseThatRecursAndNoTopicStandsForIsProposedWithItsEvidence() {
        var found = propose.among(
                List.of(
                        said(1, "A", "x", "The fishing quota must be raised.", 0),
                        said(2, "B", "y", "We were promised a fishing quota", 0.2),
                        said(3, "B", "y", "no fishing quota will save the fleet", 0),
                        said(4, "A", "x", "The truce holds.", 0.9)),
                10);
        assertThat(found).extracting(Proposal::phrase).containsExactly("fishing quota");
        var quota = found.getFirst();
        assertThat(quota.statements()).isEqualTo(3);
        assertThat(quota.articles()).isEqualTo(3);
        assertThat(quota.outlets()).isEqualTo(2);
        assertThat(quota.speakers()).isEqualTo(2);
        assertThat(quota.examples()).containsExactly("s1", "s3", "s2");
    }

    @Test
    void oneOutletOrOneSpeakerOrTwoArticlesAreNotEnough() {
        assertThat(among("A", "x", "A", "y", "A", "z")).isEmpty();
        assertThat(among("A", "x", "B", "x", "C", "x")).isEmpty();
        assertThat(among("A", "x", "B", "y")).isEmpty();
        assertThat(among("A", "x", "B", "y", "B", "y")).isNotEmpty();
    }

    @Test
    void whatTopicsCoverIsNotProposed() {
        var covered = new ArrayList<Uttered>();
        for (int i = 0; i < 5; i++) {
            covered.add(said(i, i % 2 == 0 ? "A" : "B", i % 2 == 0 ? "x" : "y", "the fishing quota", 0.8));
        }
        assertThat(propose.among(covered, 10)).isEmpty();
    }

    @Test
    void phrasesAreNamesOfThings() {
        assertThat(phrases.of("Anna Orlova said that the price of bread in Port Avel was rising quickly"))
                .contains("price of bread", "bread", "price")
                .doesNotContain("orlova", "price of", "avel", "quickly", "rising", "the price");
        assertThat(phrases.of("we told Mirela about grain, exports and more"))
                .contains("grain", "exports")
                .doesNotContain("mirela", "grain exports");
        assertThat(phrases.of("")).isEmpty();
    }

    @Test
    void theOrderOfStatementsChangesNothing() {
        var statements = new ArrayList<Uttered>();
        for (int i = 0; i < 9; i++) {
            var words = i % 3 == 0 ? "the salt tax" : i % 3 == 1 ? "a fishing quota" : "salt taxes and fishing quotas";
            statements.add(said(i, i % 2 == 0 ? "A" : "B", i % 4 < 2 ? "x" : "y", words, 0));
        }
        assertThat(propose.among(statements.reversed(), 10)).isEqualTo(propose.among(statements, 10));
    }

    @Test
    void whatIsRefusedIsLeftOutAndSoIsWhatIsNearlyThat() {
        var statements = new ArrayList<Uttered>();
        for (int i = 0; i < 6; i++) {
            statements.add(
                    said(i, i % 2 == 0 ? "A" : "B", i % 3 == 0 ? "x" : "y", "the fishing quota and a salt tax", 0));
        }
        assertThat(propose.among(statements, 1, Set.of("fishing quota")))
                .extracting(Proposal::phrase)
                .containsExactly("salt tax");
    }

    @Test
    void theScoreIsTheArticlesLessThoseOfLongerPhrasesOnAverage() {
        var statements = new ArrayList<Uttered>();
        for (int i = 0; i < 9; i++) {
            var words = i < 4 ? "a fishing quota" : i < 7 ? "a fishing quota treaty" : "a quota";
            statements.add(said(i, i % 2 == 0 ? "A" : "B", i % 2 == 0 ? "x" : "y", words, 0));
        }
        // "quota" is in nine articles, "fishing quota" in seven, both "… quota treaty" in three.
        var quota = propose.among(statements, 10).getFirst();
        assertThat(quota.phrase()).isEqualTo("fishing quota");
        assertThat(quota.score()).isCloseTo(Math.log(3) / Math.log(2) * (7 - 3), within(1e-9));
    }

    /** Whoever sends nonsense must not keep a core busy: of everything there is no more than so many steps. */
    @Test
    @Timeout(240)
    void aSaladOfWordsComesToAnEnd() {
        for (int vocabulary : new int[] {60, 400, 20_000}) {
            var random = new Random(vocabulary);
            var statements = new ArrayList<Uttered>();
            for (int i = 0; i < 5_000; i++) {
                var words = new StringBuilder();
                for (int word = 0; word < 120; word++) {
                    words.append(letters(random.nextInt(vocabulary))).append(' ');
                }
                statements.add(said(i, "o" + i % 7, "s" + i % 50, words.toString(), 0));
            }
            assertThat(propose.among(statements, 40)).hasSizeLessThanOrEqualTo(40);
        }
    }

    @Test
    void itStopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> propose.among(List.of(said(1, "A", "x", "the fishing quota", 0)), 10))
                    .isInstanceOf(ReadingStoppedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** A made-up word. */
    private static String letters(int number) {
        var word = new StringBuilder("zq");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.append("ok").toString();
    }

    private List<Proposal> among(String... outletsAndSpeakers) {
        var statements = new ArrayList<Uttered>();
        for (int i = 0; i < outletsAndSpeakers.length; i += 2) {
            statements.add(said(i, outletsAndSpeakers[i], outletsAndSpeakers[i + 1], "the fishing quota", 0));
        }
        return propose.among(statements, 10);
    }

    private static Uttered said(int number, String outlet, String speaker, String words, double covered) {
        return new Uttered("s" + number, "a" + number, outlet, speaker, words, covered);
    }
}
