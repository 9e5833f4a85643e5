package io.onrecord.extraction.evaluation;

import java.util.List;
import java.util.Set;

/**
 * An annotated article whose statements say what they are about.
 *
 * @param opening title and first words
 * @param topics of each statement; none of a statement that is about none
 */
public record LabelledArticle(
        String id, String title, String opening, List<String> statements, List<Set<String>> topics) {
    public Half half() {
        return Half.of(id);
    }
}
