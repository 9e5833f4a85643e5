package io.onrecord.extraction.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of the neutral format.
 *
 * @param text null when a system left it out
 */
public record AnnotatedArticle(String id, @Nullable String text, List<AnnotatedStatement> statements) {
    /** Where the last span of all ends, in code points. */
    public int end() {
        return statements.stream().mapToInt(AnnotatedStatement::end).max().orElse(0);
    }
}
