package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Paragraph;
import java.util.List;

/** Finds the statements in an article's paragraphs, in the order of the text. */
@FunctionalInterface
public interface StatementFinder {
    /**
     * Finds them.
     *
     * @param text what the places in the paragraphs refer to
     */
    List<Attribution> find(String text, List<Paragraph> paragraphs);

    /** Finds them, and says what it saw besides. */
    default Findings read(String text, List<Paragraph> paragraphs) {
        return new Findings(find(text, paragraphs), List.of());
    }
}
