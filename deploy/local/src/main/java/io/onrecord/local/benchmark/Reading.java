package io.onrecord.local.benchmark;

import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import java.time.Duration;

/** Extraction alone, on one thread, without any service. */
final class Reading {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final ArticleReader reader = new ArticleReader(Knowledge.standard());
    private final Sample sample;
    private long statements;

    Reading(Sample sample) {
        this.sample = sample;
    }

    /** Articles a second of one core. */
    double perSecond() {
        run(WARM_UP);
        double rate = run(MEASURED);
        if (statements == 0) {
            throw new IllegalStateException("the sample held no statement; what was measured?");
        }
        return rate;
    }

    private double run(Duration time) {
        long start = System.nanoTime();
        long articles = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            String text = sample.texts().get((int) (articles % sample.texts().size()));
            statements += reader.read(text, ArticleHints.NONE).statements().size();
            articles++;
        }
        return articles * 1e9 / (System.nanoTime() - start);
    }
}
