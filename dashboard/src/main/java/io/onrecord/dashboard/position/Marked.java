package io.onrecord.dashboard.position;

import io.onrecord.contracts.Span;
import io.onrecord.dashboard.statement.Matches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a statement the words for which it was pointed out. */
final class Marked {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Marked() {}

    /**
     * The statement in pieces, in their order.
     *
     * @param phrases words of the statement, as it has them but for the spaces between
     */
    static List<Matches.Piece> in(String text, List<String> phrases) {
        return Matches.in(text, places(text, phrases));
    }

    /** Phrases may overlap; what they cover together is one place. */
    private static List<Span> places(String text, List<String> phrases) {
        var hits = new BitSet(text.length());
        phrases.stream().filter(phrase -> !phrase.isBlank()).forEach(phrase -> {
            var found = pattern(phrase).matcher(text);
            while (found.find()) {
                hits.set(found.start(), found.end());
            }
        });
        var places = new ArrayList<Span>();
        for (int at = hits.nextSetBit(0); at >= 0; at = hits.nextSetBit(hits.nextClearBit(at))) {
            places.add(new Span(text.codePointCount(0, at), text.codePointCount(0, hits.nextClearBit(at))));
        }
        return places;
    }

    private static Pattern pattern(String phrase) {
        var words = SPACE.splitAsStream(phrase.strip()).map(Pattern::quote).toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + String.join("\\s*", words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
