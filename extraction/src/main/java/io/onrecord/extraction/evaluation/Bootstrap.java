package io.onrecord.extraction.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Intervals by drawing the articles again and again, with a fixed seed: the same articles give the same intervals. */
final class Bootstrap {
    /** For the measures that are compared with others. */
    private static final List<Measure> MEASURES = List.of(Measure.CONTENT_TOKEN, Measure.IOU50, Measure.JOINT);

    private static final int DRAWS = 1000;
    private static final int LOW = DRAWS * 25 / 1000;
    private static final int HIGH = DRAWS * 975 / 1000;
    private static final long SEED = 1;

    private Bootstrap() {}

    static Map<Measure, Interval> of(List<Tally> articles) {
        var intervals = new EnumMap<Measure, Interval>(Measure.class);
        if (articles.isEmpty()) return intervals;
        for (var measure : MEASURES) {
            var hits = articles.stream().map(article -> article.hits(measure)).toList();
            intervals.put(measure, interval(hits));
        }
        return intervals;
    }

    static Interval interval(List<Hits> articles) {
        if (articles.isEmpty()) return new Interval(0, 0);
        // The same draws for every measure, so that they can be compared.
        var random = new Random(SEED);
        var values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            values[draw] = drawn(articles, random).f1();
        }
        Arrays.sort(values);
        return new Interval(Percent.rounded(values[LOW]), Percent.rounded(values[HIGH]));
    }

    private static Hits drawn(List<Hits> articles, Random random) {
        var sum = Hits.NONE;
        for (int i = 0; i < articles.size(); i++) {
            sum = sum.plus(articles.get(random.nextInt(articles.size())));
        }
        return sum;
    }
}
