package io.onrecord.extraction.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    private final Phrases phrases;

    /** @param names of speakers, outlets and places, in any case: their words are no topics */
    public ProposeTopics(List<String> names) {
        this.phrases = new Phrases(names);
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

    private record Candidate(String phrase, int length, Set<String> articles, List<Uttered> statements) {
        long outlets() {
            return statements.stream()
                    .map(Uttered::outlet)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }

        long speakers() {
            return statements.stream()
                    .map(Uttered::speaker)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }

        double covered() {
            return statements.stream().mapToDouble(Uttered::covered).average().orElse(1);
        }
    }

    /** The best first; the same whatever the order of the statements. */
    public List<Proposal> among(List<Uttered> statements, int most) {
        var frequent = candidates(statements).values().stream()
                .filter(one -> one.articles().size() >= ARTICLES)
                .toList();
        var scores = new HashMap<String, Double>();
        frequent.stream()
                .filter(ProposeTopics::isWidespread)
                .forEach(one -> scores.put(one.phrase(), score(one, frequent)));
        var ranked = frequent.stream()
                .filter(one -> scores.getOrDefault(one.phrase(), 0.0) > 0)
                .sorted(Comparator.comparingDouble((Candidate one) -> -scores.getOrDefault(one.phrase(), 0.0))
                        .thenComparing(Candidate::phrase))
                .toList();
        var chosen = new ArrayList<Candidate>();
        for (var one : ranked) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> isNearly(one, other))) {
                chosen.add(one);
            }
        }
        return chosen.stream()
                .map(one -> proposal(one, scores.getOrDefault(one.phrase(), 0.0)))
                .toList();
    }

    private static boolean isWidespread(Candidate one) {
        return one.articles().size() >= (one.length() == 1 ? ARTICLES_ALONE : ARTICLES)
                && one.outlets() >= OUTLETS
                && one.speakers() >= SPEAKERS
                && one.covered() <= MOST_COVERED;
    }

    private Map<String, Candidate> candidates(List<Uttered> statements) {
        var all = new TreeMap<String, Candidate>();
        for (var statement : statements) {
            for (var phrase : phrases.of(statement.words())) {
                var one = all.computeIfAbsent(
                        phrase, p -> new Candidate(p, p.split(" ").length, new HashSet<>(), new ArrayList<>()));
                one.articles().add(statement.article());
                one.statements().add(statement);
            }
        }
        return all;
    }

    private static double score(Candidate one, List<Candidate> all) {
        var longer = all.stream()
                .filter(other -> other.length() > one.length()
                        && (" " + other.phrase() + " ").contains(" " + one.phrase() + " "))
                .toList();
        double nested = longer.stream()
                .mapToInt(other -> other.articles().size())
                .average()
                .orElse(0);
        double value =
                Math.log(one.length() + 1) / Math.log(2) * (one.articles().size() - nested);
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
