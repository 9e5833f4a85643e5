package io.onrecord.extraction.topics;

import io.onrecord.extraction.ReadingStoppedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases that recur in what is said while no topic stands for them.
 *
 * <p>Candidates are runs of one to four words that can be a name of something: no function words but a single "of" inside, no
 * names of people and places. They are ranked by their C-value (K. Frantzi, S. Ananiadou, H. Mima: Automatic recognition of
 * multi-word terms: the C-value/NC-value method, International Journal on Digital Libraries 3, 2000), counted in articles and
 * not in places, with log2(n + 1) so that single words count too, times how little topics cover their statements.
 */
public final class ProposeTopics {
    private static final int ARTICLES = 3;
    /** A single word means many things, so it has to come more often. */
    private static final int ARTICLES_ALONE = 5;

    private static final int OUTLETS = 2;
    private static final int SPEAKERS = 2;
    private static final double MOST_COVERED = 0.4;
    private static final double ALIKE = 0.5;
    private static final int EXAMPLES = 3;

    /** Far more than any record has that is not made of noise. */
    private static final int MOST_CANDIDATES = 50_000;

    private static final int MOST_RANKED = 2_000;

    private final Candidates candidates;

    /** @param names of speakers, outlets and places, in any case: their words are no topics */
    public ProposeTopics(List<String> names) {
        this.candidates = new Candidates(new Phrases(names));
    }

    /**
     * One statement.
     *
     * @param covered the score of its most probable topic, 0 when it has none
     */
    public record Uttered(
            String id,
            String article,
            @Nullable String outlet,
            @Nullable String speaker,
            String words,
            double covered) {}

    /**
     * A phrase with its evidence.
     *
     * @param examples ids of statements, the least covered first
     */
    public record Proposal(
            String phrase,
            double score,
            int statements,
            int articles,
            int outlets,
            int speakers,
            List<String> examples) {}

    /** The longer phrases that a phrase stands in. */
    private static final class Nested {
        private int phrases;
        private long articles;

        void add(int more) {
            phrases++;
            articles += more;
        }

        double average() {
            return phrases == 0 ? 0 : (double) articles / phrases;
        }
    }

    /** The best first; the same whatever the order of the statements. */
    public List<Proposal> among(List<Uttered> statements, int most) {
        return among(statements, most, Set.of());
    }

    /** The same without phrases that are refused, in small letters, and without what is nearly one of them and ranks below. */
    public List<Proposal> among(List<Uttered> statements, int most, Set<String> refused) {
        var frequent = frequent(statements);
        var scores = scores(frequent);
        var ranked = frequent.stream()
                .filter(one -> scores.getOrDefault(one.phrase(), 0.0) > 0)
                .sorted(Comparator.comparingDouble((Candidate one) -> -scores.getOrDefault(one.phrase(), 0.0))
                        .thenComparing(Candidate::phrase))
                .limit(MOST_RANKED)
                .toList();
        var chosen = new ArrayList<Candidate>();
        var passed = new ArrayList<Candidate>();
        for (var one : ranked) {
            ReadingStoppedException.throwIfInterrupted();
            if (chosen.size() == most) {
                break;
            }
            if (passed.stream().noneMatch(other -> isNearly(one, other))) {
                passed.add(one);
                if (!refused.contains(one.phrase())) {
                    chosen.add(one);
                }
            }
        }
        return chosen.stream()
                .map(one -> proposal(one, scores.getOrDefault(one.phrase(), 0.0)))
                .toList();
    }

    /** Those in enough articles, and of these not more than there is room for. */
    private List<Candidate> frequent(List<Uttered> statements) {
        return candidates.of(statements, ARTICLES).stream()
                .filter(one -> one.articles().size() >= ARTICLES)
                .sorted(Comparator.comparingInt(
                                (Candidate one) -> -one.articles().size())
                        .thenComparing(Candidate::phrase))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static Map<String, Double> scores(List<Candidate> frequent) {
        var nested = new HashMap<String, Nested>();
        for (var one : frequent) {
            ReadingStoppedException.throwIfInterrupted();
            for (var run : one.shorterRuns()) {
                nested.computeIfAbsent(run, phrase -> new Nested())
                        .add(one.articles().size());
            }
        }
        var scores = new HashMap<String, Double>();
        frequent.stream()
                .filter(ProposeTopics::isWidespread)
                .forEach(one -> scores.put(one.phrase(), score(one, nested.getOrDefault(one.phrase(), new Nested()))));
        return scores;
    }

    private static boolean isWidespread(Candidate one) {
        return one.articles().size() >= (one.length() == 1 ? ARTICLES_ALONE : ARTICLES)
                && one.outlets() >= OUTLETS
                && one.speakers() >= SPEAKERS
                && one.covered() <= MOST_COVERED;
    }

    private static double score(Candidate one, Nested nested) {
        double value =
                Math.log(one.length() + 1) / Math.log(2) * (one.articles().size() - nested.average());
        return value * (1 - one.covered());
    }

    /** The same words in other forms or order, or one within the other, in much the same articles. */
    private static boolean isNearly(Candidate one, Candidate other) {
        var words = TopicWords.of(one.phrase());
        var others = TopicWords.of(other.phrase());
        if (!words.containsAll(others) && !others.containsAll(words)) {
            return false;
        }
        var both = new HashSet<>(one.articles());
        both.retainAll(other.articles());
        return both.size()
                >= ALIKE * Math.min(one.articles().size(), other.articles().size());
    }

    private static Proposal proposal(Candidate one, double score) {
        var examples = one.statements().stream()
                .sorted(Comparator.comparingDouble(Uttered::covered).thenComparing(Uttered::id))
                .collect(Collectors.toMap(Uttered::article, Uttered::id, (first, second) -> first, LinkedHashMap::new))
                .values();
        return new Proposal(
                one.phrase(),
                score,
                one.statements().size(),
                one.articles().size(),
                (int) one.outlets(),
                (int) one.speakers(),
                examples.stream().limit(EXAMPLES).toList());
    }
}
