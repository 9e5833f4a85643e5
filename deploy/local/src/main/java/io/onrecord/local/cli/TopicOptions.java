package io.onrecord.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.onrecord.extraction.evaluation.Half;
import io.onrecord.local.api.Api;
import io.onrecord.local.evaluate.EvaluateTopics;
import io.onrecord.local.evaluate.TopicReport;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that measure topics instead of statements. */
final class TopicOptions {
    @Option(
            names = "--topics",
            paramLabel = "LABELS.jsonl",
            description =
                    "Measure topics: lines of {\"article\", \"text\", \"topics\"} that label statements of GOLD.jsonl,"
                            + " which is the sample's when left out.")
    private @Nullable Path labels;

    @Option(names = "--tree", paramLabel = "TOPICS.yaml", description = "The topic tree. Default: the sample's.")
    private @Nullable Path tree;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "MEASURING",
            description = "With --topics: MEASURING, FITTING or ALL articles. Default: MEASURING.")
    private Part half = Part.MEASURING;

    private enum Part {
        MEASURING,
        FITTING,
        ALL
    }

    boolean given() {
        return labels != null;
    }

    /** Whether something is asked of a measurement of topics. */
    boolean changed() {
        return tree != null || half != Part.MEASURING;
    }

    /** What is to be printed; the gold file may be left out. */
    String report(@Nullable Path gold, boolean json) throws JsonProcessingException {
        var seeds = Place.home().resolve("seeds");
        var figures = EvaluateTopics.of(
                gold == null ? seeds.resolve("gold.jsonl") : gold,
                Objects.requireNonNull(labels, "asked only when given"),
                tree == null ? seeds.resolve("topics/topics.yaml") : tree,
                chosen());
        return json ? Api.JSON.writeValueAsString(figures) + "\n" : TopicReport.of(figures);
    }

    private @Nullable Half chosen() {
        return switch (half) {
            case MEASURING -> Half.MEASURING;
            case FITTING -> Half.FITTING;
            case ALL -> null;
        };
    }
}
