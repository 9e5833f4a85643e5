package io.onrecord.extraction.text;

import java.util.List;

/** One line of the article that is not blank. */
public record Paragraph(int start, int end, List<Sentence> sentences) {
    public boolean isOnlyQuotations() {
        return sentences.stream()
                .flatMap(sentence -> sentence.items().stream())
                .allMatch(item -> item instanceof Quotation || (item instanceof Token token && !token.isWord()));
    }
}
