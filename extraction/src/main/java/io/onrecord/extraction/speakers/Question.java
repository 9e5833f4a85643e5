package io.onrecord.extraction.speakers;

import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
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

    /** The same, were the source to be these words. */
    Question of(Range range) {
        var a = attribution;
        var asked = new Attribution(a.rule(), a.kind(), a.paragraph(), a.content(), a.cue(), range, a.likelihood());
        var tokens = Tokens.of(text, range.start(), range.end());
        var lower = tokens.stream().map(Token::lower).toList();
        return new Question(lexicon, cast, asked, text, tokens, lower, cast.within(range), turns);
    }

    /** Where the paragraph of the source begins, or a place not too far before. */
    int paragraphStart(int farthest) {
        int place = place();
        int first = Math.max(0, place - farthest);
        int line = text.substring(first, place).lastIndexOf('\n');
        return line < 0 ? first : first + line + 1;
    }

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
