package io.onrecord.extraction.evaluation;

import io.onrecord.extraction.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Counts what is right in one article: contents, pieces, and what depends on the type; speakers apart. */
final class TallyArticle {
    private static final double SOME = 0.3;
    private static final double MOST = 0.8;

    private final Comparison comparison;
    private final Tally tally = new Tally();

    private TallyArticle(Comparison comparison) {
        this.comparison = comparison;
    }

    static Tally of(Comparison comparison) {
        var article = new TallyArticle(comparison);
        article.words();
        article.statements();
        article.pieces(Measure.PIECE_EXACT_SOURCE, AnnotatedStatement::source);
        article.pieces(Measure.PIECE_EXACT_CUE, AnnotatedStatement::cue);
        article.pieces(Measure.PIECE_EXACT_CONTENT, AnnotatedStatement::content);
        TallySpeakers.into(article.tally, comparison);
        return article.tally;
    }

    private void words() {
        var annotated = WordSet.union(comparison.annotated().content());
        var found = WordSet.union(comparison.found().content());
        tally.add(Measure.CONTENT_TOKEN, new Hits(annotated.shared(found), found.size(), annotated.size()));
    }

    private void statements() {
        var annotated = comparison.annotated().content();
        var found = comparison.found().content();
        statements(
                Measure.EXACT,
                Pairing.of(annotated, found, WordSet::likeness, alike -> alike >= 1)
                        .size());
        statements(
                Measure.GGT30,
                Pairing.of(annotated, found, WordSet::coveredBy, part -> part > SOME)
                        .size());
        statements(
                Measure.GGT80,
                Pairing.of(annotated, found, WordSet::coveredBy, part -> part > MOST)
                        .size());
        statements(Measure.IOU50, comparison.pairs().size());
        int joint = 0;
        for (int i = 0; i < comparison.annotated().size(); i++) {
            if (statement(i)) joint++;
        }
        statements(Measure.JOINT, joint);
    }

    private void statements(Measure measure, int right) {
        tally.add(
                measure,
                new Hits(
                        right, comparison.found().size(), comparison.annotated().size()));
    }

    /** Whether who said what is right. */
    private boolean statement(int place) {
        var pair = comparison.pairs().get(place);
        boolean joint = pair != null && comparison.sourceAgrees(place, pair);
        tally.add(Count.SOURCE_EXACT, pair != null && comparison.sourceIsExact(place, pair));
        var recalled = new Tally.Recalled(1, pair == null ? 0 : 1, joint ? 1 : 0);
        types(comparison.annotated().get(place)).forEach(type -> tally.add(type, recalled));
        if (pair != null)
            status(comparison.annotated().get(place), comparison.found().get(pair));
        return joint;
    }

    /** Among the statements found, each status is a measure of its own. */
    private void status(AnnotatedStatement annotated, AnnotatedStatement found) {
        var expected = annotated.status();
        var told = found.status();
        if (expected == null || told == null) return;
        tally.addStatus(told, new Hits(told.equals(expected) ? 1 : 0, 1, 0));
        tally.addStatus(expected, new Hits(0, 0, 1));
    }

    private static List<String> types(AnnotatedStatement statement) {
        var types = new ArrayList<String>();
        types.add(statement.type());
        if (statement.sourceKind() != null && !statement.sourceKind().isEmpty()) {
            types.add("source " + statement.sourceKind());
        }
        if (statement.speech() != null) {
            types.add(statement.isSpeech() ? "speech" : "not speech");
        }
        return types;
    }

    private void pieces(Measure measure, Function<AnnotatedStatement, List<Span>> role) {
        // A source that several statements share is one piece.
        boolean once = measure == Measure.PIECE_EXACT_SOURCE;
        var annotated = pieces(comparison.annotated(), role, once);
        var found = pieces(comparison.found(), role, once);
        int right = annotated.entrySet().stream()
                .mapToInt(piece -> Math.min(piece.getValue(), Objects.requireNonNullElse(found.get(piece.getKey()), 0)))
                .sum();
        tally.add(measure, new Hits(right, total(found), total(annotated)));
    }

    private Map<WordSet, Integer> pieces(Side side, Function<AnnotatedStatement, List<Span>> role, boolean once) {
        var pieces = new HashMap<WordSet, Integer>();
        side.statements().stream()
                .flatMap(statement -> role.apply(statement).stream())
                .map(span -> comparison.words().in(List.of(span)))
                .filter(piece -> !piece.isEmpty())
                .forEach(piece -> pieces.merge(piece, 1, (one, more) -> once ? 1 : one + more));
        return pieces;
    }

    private static int total(Map<WordSet, Integer> pieces) {
        return pieces.values().stream().mapToInt(Integer::intValue).sum();
    }
}
