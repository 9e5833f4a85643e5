package io.onrecord.extraction.echoes;

import io.onrecord.extraction.text.Negation;
import io.onrecord.extraction.text.Stems;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement says to be so and what not, word by word: two that differ by a "not" alone are two utterances, however
 * alike.
 */
final class Polarity {
    /** How much of the shorter must stand in the longer, in its order, for the two to be one claim but for the "not". */
    private static final double SAME = 0.8;

    /** Fewer words in common are no claim. */
    private static final int FEWEST = 2;

    /** "Will not leave until the snow melts" and "will leave when the snow melts" say the same. */
    private static final Set<String> BOUNDS = Set.of("until", "till", "unless", "before", "except");

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", ";", ":", "but");

    /** By these it can be said that something is not so, without a "not". */
    private static final Set<String> DENYING = Stream.of(
                    "deny",
                    "denied",
                    "denial",
                    "refuse",
                    "refusal",
                    "reject",
                    "rejection",
                    "decline",
                    "fail",
                    "failure",
                    "unable",
                    "impossible",
                    "avoid",
                    "prevent",
                    "hardly",
                    "barely",
                    "exclude",
                    "stop",
                    "stopped",
                    "wrong",
                    "false",
                    "untrue",
                    "nonsense")
            .map(Stems::of)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Word> words;
    private final Set<Integer> negations;
    private final List<String> marks;

    /**
     * A word that says something.
     *
     * @param turnedBy the "not" that turns it round; -1 when none does
     * @param isPlain whether its sentence has no "not" before it, which may mean it all the same: "not any road, bridge or well"
     */
    private record Word(String stem, int turnedBy, boolean isPlain) {
        boolean isTurned() {
            return turnedBy >= 0;
        }
    }

    /** A word that both have, at the same place in the order of both. */
    private record Both(Word here, Word there) {
        Both turned() {
            return new Both(there, here);
        }
    }

    private Polarity(List<Word> words, Set<Integer> negations, List<String> marks) {
        this.words = words;
        this.negations = negations;
        this.marks = marks;
    }

    static Polarity of(String content, int most) {
        var all = Tokens.of(content, 0, content.length());
        var tokens = all.subList(0, Math.min(most, all.size()));
        var turned = Negation.turnedBy(tokens);
        var words = new ArrayList<Word>();
        var negations = new HashSet<Integer>();
        var marks = new ArrayList<String>();
        boolean plain = true;
        for (int i = 0; i < turned.length; i++) {
            var lower = tokens.get(i).lower();
            var stem = Stems.of(lower);
            plain = (plain || SENTENCE_ENDS.contains(lower)) && !Negation.is(tokens, i);
            if (Negation.is(tokens, i)) negations.add(i);
            else if (BOUNDS.contains(lower) || DENYING.contains(stem)) marks.add(stem);
            else if (says(tokens.get(i))) words.add(new Word(stem, turned[i], plain));
        }
        marks.sort(Comparator.naturalOrder());
        return new Polarity(List.copyOf(words), Set.copyOf(negations), List.copyOf(marks));
    }

    private static boolean says(Token token) {
        return token.isWord() && !Words.isFunctionWord(token.lower());
    }

    /** Whether the one says that it is so and the other that it is not, in the same words otherwise. */
    boolean isContrary(Polarity other) {
        if (!marks.equals(other.marks) || (negations.isEmpty() && other.negations.isEmpty())) return false;
        var both = both(other);
        if (both.size() < Math.max(FEWEST, SAME * Math.min(words.size(), other.words.size()))) return false;
        return denies(both, other.negations)
                || other.denies(both.stream().map(Both::turned).toList(), negations);
    }

    /** Whether a "not" here turns what stands plainly there, and nothing there denies in another way. */
    private boolean denies(List<Both> both, Set<Integer> there) {
        var answered = new HashSet<Integer>();
        var met = new HashSet<Integer>();
        var unmet = new HashSet<Integer>();
        for (var word : both) {
            if (word.here.isTurned()) (word.there.isPlain() ? unmet : met).add(word.here.turnedBy());
            if (word.here.isTurned() && word.there.isTurned()) answered.add(word.there.turnedBy());
        }
        unmet.removeAll(met);
        return !unmet.isEmpty() && answered.containsAll(there);
    }

    /** The longest common subsequence. */
    private List<Both> both(Polarity other) {
        int[][] longest = new int[words.size() + 1][other.words.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = other.words.size() - 1; j >= 0; j--) {
                longest[i][j] = isSame(i, other, j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var both = new ArrayList<Both>();
        int i = 0;
        int j = 0;
        while (i < words.size() && j < other.words.size()) {
            if (isSame(i, other, j)) both.add(new Both(words.get(i++), other.words.get(j++)));
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
        return both;
    }

    private boolean isSame(int here, Polarity other, int there) {
        return words.get(here).stem().equals(other.words.get(there).stem());
    }
}
