package io.onrecord.extraction.topics;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.topics.ProposeTopics.Uttered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Finds the phrases that recur. */
final class Candidates {
    private static final int BUCKETS = 1 << 22;
    private static final int SPREAD = 0x9E37_79B1;

    private final Phrases phrases;

    Candidates(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Most runs of words come once. They are counted first in buckets, where some fall together, and only those of buckets
     * that are full enough are kept: room is needed for what recurs and not for every text.
     *
     * @param least in how many articles a phrase must be, give or take what falls into one bucket with it
     */
    Collection<Candidate> of(List<Uttered> unordered, int least) {
        var statements = unordered.stream()
                .sorted(Comparator.comparing(Uttered::article).thenComparing(Uttered::id))
                .toList();
        var articles = articlesByBucket(statements);
        var all = new TreeMap<String, Candidate>();
        for (var statement : statements) {
            ReadingStoppedException.throwIfInterrupted();
            for (var phrase : phrases.of(statement.words())) {
                if (articles[bucket(phrase)] >= least) {
                    var one = all.computeIfAbsent(
                            phrase, p -> new Candidate(p, p.split(" ").length, new HashSet<>(), new ArrayList<>()));
                    one.articles().add(statement.article());
                    one.statements().add(statement);
                }
            }
        }
        return all.values();
    }

    /** @param statements those of an article together */
    private int[] articlesByBucket(List<Uttered> statements) {
        var articles = new int[BUCKETS];
        var last = new int[BUCKETS];
        int article = 0;
        var before = "";
        for (var statement : statements) {
            ReadingStoppedException.throwIfInterrupted();
            if (article == 0 || !statement.article().equals(before)) {
                before = statement.article();
                article++;
            }
            for (var phrase : phrases.of(statement.words())) {
                int bucket = bucket(phrase);
                if (last[bucket] != article) {
                    last[bucket] = article;
                    articles[bucket]++;
                }
            }
        }
        return articles;
    }

    private static int bucket(String phrase) {
        return Math.floorMod(phrase.hashCode() * SPREAD, BUCKETS);
    }
}
