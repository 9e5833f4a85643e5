package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.topics.ProposeTopics.Proposal;
import io.onrecord.extraction.topics.ProposeTopics.Uttered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
