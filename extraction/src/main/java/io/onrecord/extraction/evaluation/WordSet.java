package io.onrecord.extraction.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** Some of the words of a text, by their numbers. */
final class WordSet {
    private final int[] words;

    private WordSet(int[] words) {
        this.words = words;
    }

    static WordSet of(IntStream words) {
        return new WordSet(words.sorted().distinct().toArray());
    }

    static WordSet union(Collection<WordSet> sets) {
        return of(sets.stream().flatMapToInt(set -> Arrays.stream(set.words)));
    }

    int size() {
        return words.length;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** How many words are in both. */
    int shared(WordSet other) {
        if (isEmpty() || other.isEmpty() || words[words.length - 1] < other.words[0]) return 0;
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return shared;
    }

    /** Intersection over union; 0 when both are empty. */
    double likeness(WordSet other) {
        int shared = shared(other);
        return shared == 0 ? 0 : (double) shared / (size() + other.size() - shared);
    }

    /** What part of these words the other holds. */
    double coveredBy(WordSet other) {
        int shared = shared(other);
        return shared == 0 ? 0 : (double) shared / size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
