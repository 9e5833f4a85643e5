package io.onrecord.extraction.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What was annotated in one article beside what was found.
 *
 * @param pairs the found statement by the annotated one it shares at least half of all words with
 */
record Comparison(TextWords words, Side annotated, Side found, Map<Integer, Integer> pairs) {
    private static final double HALF = 0.5;

    static Comparison of(String text, List<AnnotatedStatement> annotated, List<AnnotatedStatement> found, Slice slice) {
        var words = TextWords.of(text);
        var inside = Side.of(annotated.stream().filter(slice::holds).toList(), words);
        var outside =
                Side.of(annotated.stream().filter(Predicate.not(slice::holds)).toList(), words);
        var all = Side.of(found, words);
        var ofSlice = Side.of(
                IntStream.range(0, all.size())
                        .filter(i -> nearest(all.content().get(i), outside)
                                <= nearest(all.content().get(i), inside))
                        .mapToObj(all::get)
                        .toList(),
                words);
        var pairs = Pairing.of(inside.content(), ofSlice.content(), WordSet::likeness, alike -> alike >= HALF);
        return new Comparison(words, inside, ofSlice, pairs);
    }

    private static double nearest(WordSet content, Side side) {
        return side.content().stream().mapToDouble(content::likeness).max().orElse(0);
    }

    /** Of a pair: the sources share a word, or there is none on either side. */
    boolean sourceAgrees(int annotatedPlace, int foundPlace) {
        var one = annotated.source().get(annotatedPlace);
        var other = found.source().get(foundPlace);
        return one.shared(other) > 0 || (one.isEmpty() && other.isEmpty());
    }

    /** Of a pair: the sources are the same words. */
    boolean sourceIsExact(int annotatedPlace, int foundPlace) {
        return annotated.source().get(annotatedPlace).equals(found.source().get(foundPlace));
    }

    boolean speakerAgrees(int annotatedPlace, int foundPlace) {
        return SameName.of(
                annotated.get(annotatedPlace).speaker(), found.get(foundPlace).speaker());
    }
}
