package io.onrecord.query.hit;

import io.onrecord.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A run of marked words of one text that may be one of the terms.
 *
 * @param text which of the texts
 * @param first which of its marked words it begins with
 * @param last which it ends with
 */
record Stretch(int text, int first, int last, String words, String term) {
    /** As much as is looked at for one answer; beyond it nothing is marked. */
    private static final int MOST = 4_000;

    /** What to ask of the database: a term, and words that may be it. */
    record Question(String words, String term) {}

    Question question() {
        return new Question(words, term);
    }

    /** All that may be a term: of one marked word up to as many as the term has. */
    static List<Stretch> of(List<Marked> texts, SoughtWords sought) {
        List<Stretch> all = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            Marked marked = texts.get(text);
            for (String term : sought.terms()) {
                int most = SoughtWords.size(term);
                for (int first = 0; first < marked.words().size(); first++) {
                    int end = Math.min(first + most, marked.words().size());
                    for (int last = first; last < end && all.size() < MOST; last++) {
                        all.add(new Stretch(text, first, last, marked.between(first, last), term));
                    }
                }
            }
        }
        return all;
    }

    /** Where the terms stand in one of the texts: the shortest stretches that are one, those that touch made one. */
    static List<Span> spans(int text, Marked marked, List<Stretch> all, Set<Question> right) {
        List<Stretch> here = all.stream()
                .filter(stretch -> stretch.text() == text && right.contains(stretch.question()))
                .toList();
        Set<Span> spans = new HashSet<>();
        for (Stretch one : here) {
            if (here.stream().noneMatch(one::holdsAnother)) {
                spans.add(new Span(
                        marked.words().get(one.first()).start(),
                        marked.words().get(one.last()).end()));
            }
        }
        return joined(spans);
    }

    private boolean holdsAnother(Stretch other) {
        return other.term.equals(term)
                && other.last - other.first < last - first
                && first <= other.first
                && other.last <= last;
    }

    private static List<Span> joined(Set<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList()) {
            if (!joined.isEmpty() && span.start() < joined.getLast().end()) {
                Span before = joined.removeLast();
                joined.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
