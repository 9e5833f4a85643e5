package io.onrecord.extraction.tagger;

import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Pieces;
import io.onrecord.extraction.text.Sentence;
import io.onrecord.extraction.text.WordPieces;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays an article out in windows: as many whole paragraphs as fit, a paragraph that is too long for one cut between
 * sentences, and a sentence that is too long wherever the window ends.
 */
final class Windows {
    private final WordPieces wordPieces;
    private final int most;
    private final List<Window> done = new ArrayList<>();
    private final List<Pieces> current = new ArrayList<>();
    private int filled;

    private Windows(WordPieces wordPieces, int length) {
        this.wordPieces = wordPieces;
        this.most = length - 2;
    }

    /** @param length of a window in pieces, the marks at both ends included; greater than 2 */
    static List<Window> over(String text, List<Paragraph> paragraphs, WordPieces wordPieces, int length) {
        var windows = new Windows(wordPieces, length);
        for (var paragraph : paragraphs) {
            windows.add(text, paragraph);
        }
        windows.close();
        return windows.done;
    }

    private void add(String text, Paragraph paragraph) {
        var whole = wordPieces.cut(text, paragraph.start(), paragraph.end());
        if (whole.size() <= most) {
            add(whole);
            return;
        }
        close();
        int from = 0;
        while (from < whole.size()) {
            int to = whole.size() - from <= most ? whole.size() : sentenceEnd(whole, from, paragraph.sentences());
            add(whole.part(from, to));
            close();
            from = to;
        }
    }

    /** The last sentence end that fits in a window which begins here. */
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

    private void add(Pieces paragraph) {
        if (paragraph.size() == 0) return;
        int mark = current.isEmpty() ? 0 : 1;
        if (filled + mark + paragraph.size() > most) close();
        filled += (current.isEmpty() ? 0 : 1) + paragraph.size();
        current.add(paragraph);
    }

    private void close() {
        if (current.isEmpty()) return;
        int size = filled + 2;
        var ids = new long[size];
        var types = new long[size];
        var starts = new int[size];
        var ends = new int[size];
        ids[0] = wordPieces.first();
        int at = 1;
        for (var paragraph : current) {
            for (int i = 0; i < paragraph.size(); i++, at++) {
                ids[at] = paragraph.id(i);
                types[at] = paragraph.casing(i).type();
                starts[at] = paragraph.start(i);
                ends[at] = paragraph.end(i);
            }
            ids[at++] = wordPieces.last();
        }
        done.add(new Window(ids, types, starts, ends));
        current.clear();
        filled = 0;
    }
}
