package io.onrecord.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares article after article and sums up. Not for several threads at once. */
public final class Evaluation {
    private final Slice slice;
    private final List<Tally> articles = new ArrayList<>();

    public Evaluation(Slice slice) {
        this.slice = slice;
    }

    /** Takes one article in and says where the two disagree. */
    public List<Miss> add(String text, List<AnnotatedStatement> annotated, List<AnnotatedStatement> found) {
        var comparison = Comparison.of(text, annotated, found, slice);
        articles.add(TallyArticle.of(comparison));
        return Misses.of(comparison);
    }

    public int articles() {
        return articles.size();
    }

    public Figures figures() {
        var sum = new Tally();
        articles.forEach(sum::add);
        return Figures.of(sum);
    }

    /** Of F1, with 95 % confidence, for the measures that are compared with others. */
    public Map<Measure, Interval> intervals() {
        return Bootstrap.of(articles);
    }
}
