package io.onrecord.extraction;

import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.statements.RuleFinder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a text and shows its statements in a form that tests can compare: "Speaker: content | content". */
final class Said {
    static final ArticleReader READER = new ArticleReader(Knowledge.standard());

    private static final ArticleReader BY_RULES =
            new ArticleReader(Knowledge.standard(), new RuleFinder(Knowledge.standard()));

    private Said() {}

    static List<String> in(String text) {
        return shown(text, read(text));
    }

    /** What the rules alone find: for what they can do and the tagger cannot, or does otherwise. */
    static List<String> byRules(String text) {
        return shown(text, BY_RULES.read(text, ArticleHints.NONE).statements());
    }

    private static List<String> shown(String text, List<Statement> statements) {
        return statements.stream()
                .map(statement -> speaker(statement) + ": " + content(text, statement))
                .toList();
    }

    static List<Statement> read(String text) {
        return READER.read(text, ArticleHints.NONE).statements();
    }

    static Statement only(String text) {
        var all = read(text);
        if (all.size() != 1) throw new AssertionError("one statement expected, found " + in(text));
        return all.getFirst();
    }

    static String content(String text, Statement statement) {
        return statement.content().stream().map(span -> words(text, span)).collect(Collectors.joining(" | "));
    }

    static String source(String text, Statement statement) {
        return statement.source().stream().map(span -> words(text, span)).collect(Collectors.joining(" | "));
    }

    private static String speaker(Statement statement) {
        return Objects.requireNonNullElse(statement.speaker().name(), "?");
    }

    private static String words(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
    }
}
