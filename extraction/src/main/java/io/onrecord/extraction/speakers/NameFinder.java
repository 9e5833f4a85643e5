package io.onrecord.extraction.speakers;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the names of a whole article. */
final class NameFinder {
    private final Lexicon lexicon;
    private final List<List<Token>> paragraphs;
    private final UnaryOperator<String> spelling = spelling();

    NameFinder(Lexicon lexicon, List<List<Token>> paragraphs) {
        this.lexicon = lexicon;
        this.paragraphs = paragraphs;
    }

    /** In text order. */
    List<NameRun> find() {
        var casing = Casing.of(paragraphs);
        var inText = new ArrayList<NameRun>();
        var headlines = new HashSet<Integer>();
        for (int p = 0; p < paragraphs.size(); p++) {
            ReadingStoppedException.throwIfInterrupted();
            var tokens = paragraphs.get(p);
            if (Headlines.is(tokens)) headlines.add(p);
            else inText.addAll(new NameRuns(lexicon, casing, tokens, p, spelling).find());
        }
        var all = new ArrayList<NameRun>();
        var inHeadlines = new Headlines(lexicon, spelling, inText);
        headlines.forEach(p -> all.addAll(inHeadlines.find(paragraphs.get(p), p)));
        all.addAll(PlaceNames.sorted(lexicon, paragraphs, inText));
        all.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return all;
    }

    /** Each word's key is made once: an article has few names and writes them often. */
    private static UnaryOperator<String> spelling() {
        var known = new HashMap<String, String>();
        return word -> known.computeIfAbsent(word, Surnames::key);
    }
}
