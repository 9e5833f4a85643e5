package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction with the words it was made of, to learn from: what was found, what is right, and the text that shows it.
 *
 * @param correction what was found and what was decided; never one that was taken back
 * @param passage of what is about a statement: where it stands; null otherwise
 * @param other of two statements: where the other one stands; null otherwise, and when the record has it no more
 * @param extractor which version of extraction found it; null where it is about speakers
 */
public record CorrectionExample(
        CorrectionDetail correction,
        @Nullable Passage passage,
        @Nullable Passage other,
        @Nullable String extractor) {

    /**
     * A statement in its text.
     *
     * @param version of the article
     * @param text the paragraphs that hold the statement, and one before and after
     * @param textSpan where the text stands in the article, in code points
     * @param content where its words stand in the article, in code points
     */
    public record Passage(
            UUID articleId, int version, StatementKind kind, String text, Span textSpan, List<Span> content) {}
}
