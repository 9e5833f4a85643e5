package io.onrecord.extraction;

import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which statement reports which: "the agency writes that the minister said…" holds the minister's in the agency's. */
final class SecondHand {
    private SecondHand() {}

    private record Piece(Range range, int statement) {}

    /**
     * For each statement the narrowest other whose content holds all of it, its cue and its source.
     *
     * @return as many as there are statements; null where the article itself reports
     */
    static List<@Nullable Integer> of(List<Attribution> all) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < all.size(); i++) {
            for (var range : all.get(i).content()) pieces.add(new Piece(range, i));
        }
        pieces.sort(Comparator.<Piece>comparingInt(piece -> piece.range().start())
                .thenComparingInt(piece -> -piece.range().end()));
        var inner = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) inner.add(i);
        inner.sort(Comparator.comparingInt(i -> all.get(i).firstCharacter()));
        @Nullable Integer[] outer = new Integer[all.size()];
        var open = new ArrayList<Piece>();
        int next = 0;
        for (int i : inner) {
            var whole = whole(all.get(i));
            while (next < pieces.size() && pieces.get(next).range().start() <= whole.start())
                open.add(pieces.get(next++));
            open.removeIf(piece -> piece.range().end() <= whole.start());
            for (int k = open.size() - 1; k >= 0 && outer[i] == null; k--) {
                var piece = open.get(k);
                if (piece.statement() != i && piece.range().contains(whole)) outer[i] = piece.statement();
            }
        }
        return Arrays.asList(outer);
    }

    private static Range whole(Attribution one) {
        int end = one.end();
        for (var cue : one.cue()) end = Math.max(end, cue.end());
        var source = one.source();
        return new Range(one.firstCharacter(), source == null ? end : Math.max(end, source.end()));
    }
}
