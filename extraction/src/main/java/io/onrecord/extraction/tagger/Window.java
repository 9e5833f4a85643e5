package io.onrecord.extraction.tagger;

import io.onrecord.extraction.text.Pieces;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * What the net sees at once: some whole paragraphs of the article, a mark before, between and after them.
 *
 * @param ids the pieces' numbers in the vocabulary
 * @param types 0 for a word in lower case, 1 for one that begins with a capital, 2 for one all in capitals
 * @param starts where each piece begins in the article; a mark between paragraphs is as long as nothing
 * @param ends one past its last character
 * @param coreFrom the first piece that is this window's to label: those before only help to understand it
 * @param coreTo one past the last
 */
@SuppressWarnings("ArrayRecordComponent") // as the net takes and gives them; never compared, never changed
record Window(long[] ids, long[] types, int[] starts, int[] ends, int coreFrom, int coreTo) {
    int size() {
        return ids.length;
    }

    Window withCore(int from, int to) {
        return new Window(ids, types, starts, ends, from, to);
    }

    /** Whether a piece is this window's to label; every piece of an article is some window's, and only one's. */
    boolean isCore(int piece) {
        return piece >= coreFrom && piece < coreTo;
    }

    /** Fills itself from here; returns the place after the last. */
    int put(Pieces pieces, int at) {
        for (int i = 0; i < pieces.size(); i++) {
            ids[at + i] = pieces.id(i);
            types[at + i] = pieces.casing(i).type();
            starts[at + i] = pieces.start(i);
            ends[at + i] = pieces.end(i);
        }
        return at + pieces.size();
    }

    /** Where some pieces stand in the article, a range for each paragraph; none when they are marks only. */
    List<Range> ranges(int from, int to) {
        var all = new ArrayList<Range>();
        int first = from;
        for (int i = from; i <= to; i++) {
            if (i < to && starts[i] < ends[i]) continue;
            if (first < i) all.add(new Range(starts[first], ends[i - 1]));
            first = i + 1;
        }
        return all;
    }
}
