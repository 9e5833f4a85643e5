package io.onrecord.extraction.speakers;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an article writes its words.
 *
 * @param small those that it writes with a small letter, in lower case
 * @param capital those that it writes with a capital inside a sentence, as written
 */
record Casing(Set<String> small, Set<String> capital) {
    static Casing of(List<List<Token>> paragraphs) {
        var small = new HashSet<String>();
        var capital = new HashSet<String>();
        for (var tokens : paragraphs) {
            ReadingStoppedException.throwIfInterrupted();
            if (Headlines.is(tokens)) continue;
            for (int i = 0; i < tokens.size(); i++) {
                var token = tokens.get(i);
                if (!token.isCapitalised()) small.add(token.lower());
                else if (!opens(tokens, i)) capital.add(token.text());
            }
        }
        return new Casing(small, capital);
    }

    /** A word that begins a sentence, or a quotation. */
    static boolean opens(List<Token> tokens, int i) {
        return i == 0
                || (!tokens.get(i - 1).isWord() && !tokens.get(i - 1).text().equals(","));
    }
}
