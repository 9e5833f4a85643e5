package io.onrecord.extraction.speakers;

import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Token;
import java.util.List;

/**
 * Who says this? What a sieve may look at.
 *
 * @param source the words that name the speaker; empty when none do
 * @param words the same in lower case
 * @param names the names among them
 * @param turns who has spoken before
 */
record Question(
        Lexicon lexicon,
        Cast cast,
        Attribution attribution,
        String text,
        List<Token> source,
        List<String> words,
        List<NameRun> names,
        Turns turns) {

    int place() {
        var source = attribution.source();
        return source == null ? attribution.start() : source.start();
    }

    String sourceText() {
        return text(0, source.size());
    }

    Described described() {
        return Described.of(this);
    }

    /** Some of the source as it stands in the article. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : text.substring(source.get(from).start(), source.get(to - 1).end());
    }

    String first() {
        return words.isEmpty() ? "" : words.getFirst();
    }
}
