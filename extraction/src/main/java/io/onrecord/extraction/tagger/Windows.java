package io.onrecord.extraction.tagger;

import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Pieces;
import io.onrecord.extraction.text.Sentence;
import io.onrecord.extraction.text.WordPieces;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays an article out in windows. Each has a core: as many whole paragraphs as fit, a paragraph that is too long for one cut
 * between sentences, and a sentence that is too long wherever the core ends. Around it stand the paragraphs before and after,
 * as many as fit: "he" at the beginning of a core has a name before it, unless the paragraph there is too long.
 */
final class Windows {
    /** A paragraph or, of one too long for a core, a part. */
    private record Part(Pieces pieces, boolean continues) {
        /** With the mark before it. */
        int size() {
            return pieces.size() + (continues ? 0 : 1);
        }
    }

    private final WordPieces wordPieces;
    private final Sight sight;
    private final int most;
    private final List<Part> parts = new ArrayList<>();

    private Windows(WordPieces wordPieces, Sight sight) {
        this.wordPieces = wordPieces;
        this.sight = sight;
        this.most = sight.core() - 2;
    }

    static List<Window> over(String text, List<Paragraph> paragraphs, WordPieces wordPieces, Sight sight) {
        var windows = new Windows(wordPieces, sight);
        for (var paragraph : paragraphs) {
            windows.add(text, paragraph);
        }
        return windows.all();
    }

    private void add(String text, Paragraph paragraph) {
        var whole = wordPieces.cut(text, paragraph.start(), paragraph.end());
        int from = 0;
        while (from < whole.size()) {
            int to = whole.size() - from <= most ? whole.size() : sentenceEnd(whole, from, paragraph.sentences());
            parts.add(new Part(whole.part(from, to), from > 0));
            from = to;
        }
    }

    /** The last sentence end that fits in a core which begins here. */
    private int sentenceEnd(Pieces pieces, int from, List<Sentence> sentences) {
        int limit = from + most;
        int place = pieces.start(limit);
        int best = -1;
        for (var sentence : sentences) {
            if (sentence.end() > place) break;
            best = sentence.end();
        }
        for (int i = limit; i > from; i--) {
            if (pieces.end(i - 1) <= best) return i;
        }
        return limit;
    }

    private List<Window> all() {
        var all = new ArrayList<Window>();
        int from = 0;
        while (from < parts.size()) {
            int to = from + 1;
            int filled = parts.get(from).pieces().size();
            while (to < parts.size() && filled + parts.get(to).size() <= most)
                filled += parts.get(to++).size();
            all.add(window(from, to));
            from = to;
        }
        return all;
    }

    private Window window(int from, int to) {
        int first = from;
        int before = 0;
        // What stands before a part needs the mark that the part begins with.
        while (first > 0 && before + parts.get(first - 1).pieces().size() + mark(first) <= sight.before()) {
            before += parts.get(first - 1).pieces().size() + mark(first);
            first--;
        }
        int last = to;
        int after = 0;
        while (last < parts.size() && after + parts.get(last).size() <= sight.after())
            after += parts.get(last++).size();
        return laidOut(first, from, to, last);
    }

    private int mark(int part) {
        return parts.get(part).continues() ? 0 : 1;
    }

    private Window laidOut(int first, int from, int to, int last) {
        int size = 2;
        for (int p = first; p < last; p++) size += parts.get(p).pieces().size() + (p == first ? 0 : mark(p));
        var window = new Window(new long[size], new long[size], new int[size], new int[size], 0, size);
        window.ids()[0] = wordPieces.first();
        int at = 1;
        int core = 1;
        int end = 1;
        for (int p = first; p < last; p++) {
            // The mark before a core is the core's: what begins on it begins there.
            if (p == from) core = at;
            if (p > first && mark(p) > 0) window.ids()[at++] = wordPieces.last();
            at = window.put(parts.get(p).pieces(), at);
            if (p < to) end = at;
        }
        window.ids()[at] = wordPieces.last();
        return window.withCore(core, end);
    }
}
