package io.onrecord.query.hit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a search wants to be there: its words and phrases, without what it wants not to be there. The grammar is that of
 * Postgres' {@code websearch_to_tsquery}.
 *
 * @param terms single words, and phrases of several
 */
record SoughtWords(List<String> terms) {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static SoughtWords of(String q) {
        List<String> terms = new ArrayList<>();
        Matcher term = TERM.matcher(q);
        while (term.find()) {
            boolean quoted = term.group(2) != null;
            String words = quoted ? term.group(2) : term.group(3);
            boolean either = !quoted && words.toLowerCase(Locale.ROOT).equals("or");
            if (term.group(1).isEmpty() && !either && size(words) > 0) {
                terms.add(words);
            }
        }
        return new SoughtWords(List.copyOf(terms));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a word counts only where others stand beside it; what has a hyphen in it is such a phrase too. */
    boolean hasPhrase() {
        return terms.stream().anyMatch(term -> size(term) > 1);
    }

    /** A search that finds any of them. */
    String any() {
        return terms.stream().map(term -> "\"" + term + "\"").collect(Collectors.joining(" or "));
    }

    /** How many words a term has. */
    static int size(String term) {
        return (int) WORD.matcher(term).results().count();
    }
}
