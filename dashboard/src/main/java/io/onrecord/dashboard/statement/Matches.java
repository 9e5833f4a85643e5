package io.onrecord.dashboard.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a statement the words that somebody searched for, in whatever ending they stand. */
final class Matches {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)-(\"[^\"]*\"|\\S+)");
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ating", "ated", "ates", "ate", "ings", "ing", "ies", "ied", "es", "ed", "ly", "s", "e",
            "y");
    private static final int SHORTEST_STEM = 3;
    /** Words that a search leaves out, so that marking them would mislead. */
    private static final Set<String> PASSED_OVER = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "not",
            "of", "on", "or", "that", "the", "to", "was", "were", "will", "with");

    private Matches() {}

    /** A piece of a statement. */
    public record Piece(String text, boolean hit) {}

    static List<Piece> in(String text, @Nullable String q) {
        Set<String> stems = stems(q == null ? "" : EXCLUDED.matcher(q).replaceAll(" "));
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        Matcher word = WORD.matcher(text);
        while (!stems.isEmpty() && word.find()) {
            if (stems.contains(stem(word.group()))) {
                add(pieces, text.substring(done, word.start()), false);
                add(pieces, word.group(), true);
                done = word.end();
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    private static Set<String> stems(String q) {
        Set<String> stems = new HashSet<>();
        WORD.matcher(q)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(word -> !PASSED_OVER.contains(word))
                .forEach(word -> stems.add(stem(word)));
        return stems;
    }

    /** Coarser than the search's own stemming would be noise, finer would miss: endings off, nothing else. */
    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> lower.substring(0, lower.length() - ending.length()))
                .orElse(lower);
    }
}
