package io.onrecord.extraction.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the misses of one article; each counts in the figure that its sort belongs to. */
final class Misses {
    private final Comparison comparison;
    private final List<Miss> misses = new ArrayList<>();

    private Misses(Comparison comparison) {
        this.comparison = comparison;
    }

    static List<Miss> of(Comparison comparison) {
        var article = new Misses(comparison);
        article.unpaired();
        comparison.pairs().forEach(article::paired);
        return List.copyOf(article.misses);
    }

    private void unpaired() {
        var annotated = comparison.annotated();
        var found = comparison.found();
        var taken = new HashSet<>(comparison.pairs().values());
        var lost = places(annotated)
                .filter(i -> !comparison.pairs().containsKey(i))
                .boxed()
                .toList();
        var extra = places(found).filter(j -> !taken.contains(j)).boxed().toList();
        var alike = Pairing.of(
                lost.stream().map(annotated.content()::get).toList(),
                extra.stream().map(found.content()::get).toList(),
                WordSet::likeness,
                likeness -> true);
        for (int i = 0; i < lost.size(); i++) {
            var other = alike.get(i);
            misses.add(
                    other == null
                            ? new Miss(Miss.Sort.MISSED, annotated.get(lost.get(i)), null)
                            : new Miss(
                                    Miss.Sort.WRONG_EXTENT, annotated.get(lost.get(i)), found.get(extra.get(other))));
        }
        for (int j = 0; j < extra.size(); j++) {
            if (!alike.containsValue(j)) {
                misses.add(new Miss(Miss.Sort.NOT_ANNOTATED, null, found.get(extra.get(j))));
            }
        }
    }

    private static IntStream places(Side side) {
        return IntStream.range(0, side.size());
    }

    private void paired(int annotatedPlace, int foundPlace) {
        var annotated = comparison.annotated().get(annotatedPlace);
        var found = comparison.found().get(foundPlace);
        if (!comparison.sourceAgrees(annotatedPlace, foundPlace)) {
            misses.add(new Miss(Miss.Sort.WRONG_SOURCE, annotated, found));
        }
        boolean wrongName = annotated.namesPerson() && !comparison.speakerAgrees(annotatedPlace, foundPlace);
        boolean falseName = !annotated.annotatedAsPerson() && found.foundAsPerson();
        if (wrongName || falseName) {
            misses.add(new Miss(Miss.Sort.WRONG_SPEAKER, annotated, found));
        }
    }
}
