package io.onrecord.dashboard.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a statement the words for which it was pointed out. */
final class Marked {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Marked() {}

    /** A piece of a statement. */
    public record Piece(String text, boolean hit) {}

    /**
     * The statement in pieces, in their order.
     *
     * @param phrases words of the statement, as it has them but for the spaces between
     */
    static List<Piece> in(String text, List<String> phrases) {
        var hits = new BitSet(text.length());
        phrases.stream().filter(phrase -> !phrase.isBlank()).forEach(phrase -> {
            var found = pattern(phrase).matcher(text);
            while (found.find()) {
                hits.set(found.start(), found.end());
            }
        });
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at < text.length(); ) {
            boolean hit = hits.get(at);
            int next = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(at, end), hit));
            at = end;
        }
        return pieces;
    }

    private static Pattern pattern(String phrase) {
        var words = SPACE.splitAsStream(phrase.strip()).map(Pattern::quote).toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + String.join("\\s*", words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
