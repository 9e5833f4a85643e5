package io.onrecord.query.hit;

import io.onrecord.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of marked words of one text that may be one of the terms.
 *
 * @param text which of the texts
 * @param first which of its marked words it begins with
 * @param last which it ends with
 */
record Stretch(int text, int first, int last, String words, String term) {
    /** As much as is looked at for one answer. Each text has the same part of it; past that nothing is marked in it. */
    private static final int MOST = 10_000;

    /** Of one text, however few there are. */
    static final int MOST_OF_ONE = 500;

    /** What to ask of the database: a term, and words that may be it. */
    record Question(String words, String term) {}

    Question question() {
        return new Question(words, term);
    }

    /** All that may be a term: of one marked word up to as many as the term has. */
    static List<Stretch> of(List<Marked> texts, SoughtWords sought) {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(text -> of(text, texts.get(text), sought).limit(Math.min(MOST_OF_ONE, MOST / texts.size())))
                .toList();
    }

    /** From the first word on, so that it is the end of a text that goes unmarked. */
    private static Stream<Stretch> of(int text, Marked marked, SoughtWords sought) {
        int words = marked.words().size();
        return IntStream.range(0, words)
                .boxed()
                .flatMap(first -> sought.terms().stream()
                        .flatMap(term -> IntStream.range(first, Math.min(first + SoughtWords.size(term), words))
                                .mapToObj(last -> new Stretch(text, first, last, marked.between(first, last), term))));
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
