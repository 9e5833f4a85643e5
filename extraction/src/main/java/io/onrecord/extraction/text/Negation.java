package io.onrecord.extraction.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which words a "not" or the like turns round, as far as the words show: it knows no grammar. */
public final class Negation {
    /** How many words "not" reaches, if no clause ends before. */
    private static final int REACH = 5;

    private static final Set<String> WORDS = Set.of(
            "not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "cannot", "without", "don't", "won't");

    /** "Not only", "no doubt" and "no matter" deny nothing. */
    private static final Set<String> AFTER_NONE =
            Set.of("only", "just", "merely", "simply", "least", "doubt", "matter", "wonder");

    private static final Set<String> CLAUSE_ENDS = Set.of(
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            "…",
            "—",
            "–",
            "but",
            "because",
            "unless",
            "until",
            "although",
            "if",
            "while",
            "when",
            "where",
            "who",
            "which",
            "before",
            "after",
            "since",
            "than");

    private Negation() {}

    /** Whether a word turns round what follows. */
    public static boolean is(List<Token> tokens, int at) {
        var word = tokens.get(at).lower();
        return (WORDS.contains(word) || word.endsWith("n't"))
                && !(at + 1 < tokens.size()
                        && AFTER_NONE.contains(tokens.get(at + 1).lower()));
    }

    /** Of each word the place of what turns it round; -1 of those that stand as they are. */
    public static int[] turnedBy(List<Token> tokens) {
        var turned = new int[tokens.size()];
        Arrays.fill(turned, -1);
        int negation = -1;
        for (int i = 0; i < turned.length; i++) {
            if (CLAUSE_ENDS.contains(tokens.get(i).lower()) || i - negation > REACH) negation = -1;
            if (is(tokens, i)) negation = i;
            else turned[i] = negation;
        }
        return turned;
    }
}
