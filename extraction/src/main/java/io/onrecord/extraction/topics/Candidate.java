package io.onrecord.extraction.topics;

import io.onrecord.extraction.topics.ProposeTopics.Uttered;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A phrase that may name a topic, with where it was said.
 *
 * @param length in words
 */
record Candidate(String phrase, int length, Set<String> articles, List<Uttered> statements) {
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

    /** What stands in it from word to word, each once. */
    Set<String> shorterRuns() {
        var words = phrase.split(" ");
        var runs = new HashSet<String>();
        for (int start = 0; start < words.length; start++) {
            for (int end = start + 1; end <= words.length; end++) {
                if (end - start < words.length) {
                    runs.add(String.join(" ", List.of(words).subList(start, end)));
                }
            }
        }
        return runs;
    }

    double covered() {
        return statements.stream().mapToDouble(Uttered::covered).average().orElse(1);
    }
}
