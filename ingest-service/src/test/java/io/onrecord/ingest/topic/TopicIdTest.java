package io.onrecord.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TopicSubmission;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicIdTest {
    @Test
    void anIdIsMadeOfTheLabel() {
        assertThat(TopicId.of("  Grain exports & Émigrés! ")).isEqualTo("grain-exports-emigres");
        assertThat(TopicId.of("зерно")).matches("topic-[0-9a-f]{8}").isEqualTo(TopicId.of("зерно"));
        assertThat(TopicId.of("Proposed")).matches("topic-[0-9a-f]{8}");
        assertThat(TopicId.of("a".repeat(300))).hasSize(80);
        assertThat(TopicId.of("Grain")).isEqualTo(TopicId.of("grain!"));
    }

    @Test
    void labelsInOtherScriptsDoNotFallTogether() {
        var grain = TopicId.of("Зерно 2024");
        assertThat(grain).matches("2024-[0-9a-f]{8}").isEqualTo(TopicId.of("зерно 2024"));
        assertThat(TopicId.of("Нефть 2024")).matches("2024-[0-9a-f]{8}").isNotEqualTo(grain);
        assertThat(TopicId.of("G20 मेरा")).isNotEqualTo(TopicId.of("G20 मारा"));
        assertThat(TopicId.of("x".repeat(200) + "я")).hasSize(80);
        // Marks are no letters: nothing is lost that the label is told by.
        assertThat(TopicId.of("Émigrés")).isEqualTo("emigres");
    }

    @Test
    void aTopicIsBroughtIntoShape() {
        var topic = Described.of(new TopicSubmission(
                " Grain\nexports ", null, " ", Arrays.asList("Ships left. ", "", null, "Ships left.")));
        assertThat(topic).isEqualTo(new Described("Grain exports", "", null, List.of("Ships left.")));
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() {
        refused("topic-label-missing", " ", List.of("p"));
        refused("topic-label-too-long", "x".repeat(101), List.of("p"));
        refused("topic-phrases-missing", "x", List.of(" "));
        refused("topic-phrases-missing", "x", null);
        refused("topic-phrase-too-long", "x", List.of("p".repeat(301)));
        refused(
                "topic-phrases-too-many",
                "x",
                java.util.stream.IntStream.range(0, 21)
                        .mapToObj(i -> "phrase " + i)
                        .toList());
        assertThat(Described.of(new TopicSubmission("x", null, null, Collections.nCopies(50, "same")))
                        .phrases())
                .hasSize(1);
    }

    private static void refused(String code, String label, List<String> phrases) {
        assertThatThrownBy(() -> Described.of(new TopicSubmission(label, null, null, phrases)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().code()).isEqualTo(code));
    }
}
