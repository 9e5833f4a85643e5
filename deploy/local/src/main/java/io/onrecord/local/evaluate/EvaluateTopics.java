package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Half;
import io.onrecord.extraction.evaluation.LabelledArticle;
import io.onrecord.extraction.evaluation.LabelledArticles;
import io.onrecord.extraction.evaluation.LabelsException;
import io.onrecord.extraction.evaluation.TopicEvaluation;
import io.onrecord.extraction.evaluation.TopicFigures;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.topics.MiniLm;
import io.onrecord.extraction.topics.TopicAssigner;
import io.onrecord.extraction.topics.TopicException;
import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the topics of annotated statements and compares them with their labels. */
public final class EvaluateTopics {
    private EvaluateTopics() {}

    /**
     * The figures.
     *
     * @param half the articles that are measured; null for all
     * @throws BadInput when a file cannot be read or they do not fit together
     */
    public static TopicFigures of(Path gold, Path labels, Path tree, @Nullable Half half) {
        try {
            var topics = TopicTree.read(tree.toString(), Files.newBufferedReader(tree));
            var articles =
                    LabelledArticles.of(new LayoutReader(Knowledge.standard()), lines(gold), lines(labels)).stream()
                            .filter(article -> half == null || article.half() == half)
                            .toList();
            if (articles.isEmpty()) {
                throw new BadInput(labels + " labels no statement of such articles");
            }
            return figures(topics, articles);
        } catch (LabelsException | TopicException wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()));
        } catch (IOException failure) {
            throw new BadInput(tree + " " + Trouble.of(failure));
        }
    }

    private static TopicFigures figures(TopicTree topics, List<LabelledArticle> articles) {
        var evaluation = new TopicEvaluation(topics);
        try (var model = new MiniLm()) {
            var assigner = new TopicAssigner(topics, model);
            for (var article : articles) {
                var read = assigner.read(article.title(), article.opening(), article.statements());
                evaluation.add(article, assigner.assign(read));
            }
        }
        return evaluation.figures();
    }

    private static List<String> lines(Path file) {
        var lines = new ArrayList<String>();
        Lines.each(file, (origin, line) -> lines.add(line));
        return lines;
    }
}
