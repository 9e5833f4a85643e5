package io.onrecord.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String B = "aaaaaaaa-0000-0000-0000-000000000002";

    @Test
    void aReattributionByNameIsToAPersonUnlessItSaysOtherwise() {
        var person = of("'kind': 'reattribute', 'statement': '" + A + "', 'name': '  Mirela \\n Orlan '");
        assertThat(person.kind()).isEqualTo(CorrectionKind.REATTRIBUTE);
        assertThat(person.name()).isEqualTo("Mirela Orlan");
        assertThat(person.speakerKind()).isEqualTo(SpeakerKind.PERSON);
        var ministry = of("'kind': 'REATTRIBUTE', 'statement': '" + A
                + "', 'name': 'Harbour Office', 'speakerKind': 'Organisation'");
        assertThat(ministry.speakerKind()).isEqualTo(SpeakerKind.ORGANISATION);
        var nobody = of("'kind': 'reattribute', 'statement': '" + A + "'");
        assertThat(nobody.speaker()).isNull();
        assertThat(nobody.name()).isNull();
        assertThat(nobody.speakerKind()).isNull();
    }

    @Test
    void whatIsSaidTwiceCountsOnceAndNamesAreInSmallLetters() {
        var split = of("'kind': 'split', 'speaker': '" + A
                + "', 'name': 'Orlan junior', 'names': ['M. Orlan', 'm. orlan', ' ']," + " 'articles': ['" + B + "', '"
                + B + "', null]");
        assertThat(split.names()).containsExactly("m. orlan");
        assertThat(split.articles()).containsExactly(UUID.fromString(B));
        assertThat(split.reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-utterance", "SAME_UTTERANCE", "other_utterance"})
    void theOtherOfTwoUtterancesIsAStatement(String kind) {
        var decision = of("'kind': '" + kind + "', 'statement': '" + A + "', 'other': '" + B + "'");
        assertThat(decision.isOfTwoStatements()).isTrue();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "|correction-kind-invalid|kind: give one of merge, different, split",
                "'kind': 'ban'|correction-kind-invalid|other-utterance",
                "'kind': 'merge', 'speaker': '" + A
                        + "'|correction-part-missing|other: a correction of this kind needs it",
                "'kind': 'merge', 'speaker': '" + A + "', 'other': '" + A + "'|correction-same|another speaker",
                "'kind': 'merge', 'speaker': '" + A + "', 'other': '" + B
                        + "', 'names': ['x']|correction-part-unwanted|names: has no place",
                "'kind': 'split', 'speaker': '" + A
                        + "', 'name': 'X'|correction-part-missing|articles, names: give at least one",
                "'kind': 'rename', 'speaker': '" + A + "'|correction-part-missing|name",
                "'kind': 'rename', 'speaker': '" + A + "', 'name': '?!'|correction-name-invalid|no letter",
                "'kind': 'reattribute', 'statement': '" + A + "', 'speaker': '" + B
                        + "', 'name': 'X'|correction-part-unwanted|speaker, name: give one of the two",
                "'kind': 'reattribute', 'statement': '" + A
                        + "', 'name': 'X', 'speakerKind': 'ghost'|correction-speaker-kind-invalid|organisation",
                "'kind': 'reject', 'speaker': '" + A + "'|correction-part-missing|statement",
                "'kind': 'reject', 'statement': '" + A + "', 'add': ['x']|correction-part-unwanted|add",
                "'kind': 'retag', 'statement': '" + A + "'|correction-part-missing|add, remove",
                "'kind': 'retag', 'statement': '" + A
                        + "', 'add': ['x', 'y'], 'remove': ['y']|correction-topics-contradict|both have y",
                "'kind': 'same-utterance', 'statement': '" + A + "', 'other': '" + A
                        + "'|correction-same|another statement",
            })
    void saysWhichPartIsWrong(String parts, String code, String said) {
        refused(parts == null ? "" : parts, code, said);
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefusedWithBothNumbers() {
        var reject = "'kind': 'reject', 'statement': '" + A + "', 'reason': '";
        assertThat(of(reject + "🙂".repeat(500) + "'").reason()).hasSize(1000);
        refused(reject + "x".repeat(501) + "'", "correction-reason-too-long", "501 characters are too many; 500");
        refused(
                "'kind': 'rename', 'speaker': '" + A + "', 'name': '" + "x".repeat(201) + "'",
                "correction-name-too-long",
                "201 characters are too many; 200");
        refused(
                "'kind': 'retag', 'statement': '" + A + "', 'add': [" + many(21) + "]",
                "correction-too-many",
                "add: 21 are too many for one correction; 20");
        refused(
                "'kind': 'split', 'speaker': '" + A + "', 'name': 'X', 'names': [" + many(21) + "]",
                "correction-too-many",
                "names: 21");
    }

    private static String many(int number) {
        var all = new StringBuilder("'t0'");
        for (int i = 1; i < number; i++) {
            all.append(", 't").append(i).append('\'');
        }
        return all.toString();
    }

    private static void refused(String parts, String code, String said) {
        assertThatThrownBy(() -> of(parts)).isInstanceOfSatisfying(ProblemException.class, failure -> {
            assertThat(failure.problem().status()).isEqualTo(422);
            assertThat(failure.problem().code()).isEqualTo(code);
            assertThat(failure.problem().detail()).contains(said);
        });
    }

    private static Decision of(String parts) {
        try {
            return Decision.of(
                    new ObjectMapper().readValue("{" + parts.replace('\'', '"') + "}", CorrectionSubmission.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(parts, wrong);
        }
    }
}
