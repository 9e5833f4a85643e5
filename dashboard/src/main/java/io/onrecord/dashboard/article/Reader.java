package io.onrecord.dashboard.article;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.dashboard.highlight.Highlight;
import io.onrecord.dashboard.highlight.Mark;
import io.onrecord.dashboard.highlight.Paragraph;
import io.onrecord.dashboard.highlight.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its statements numbered in the order of the text.
 *
 * @param placed numbers of the statements that have their place in the text
 */
public record Reader(List<Paragraph> paragraphs, List<Numbered> statements, Set<Integer> placed) {

    /** A statement with its number on the page. */
    public record Numbered(int number, StatementSummary statement) {}

    static Reader of(ArticleDetail article) {
        return of(article.text(), article.titleSpan(), article.boilerplate(), article.statements());
    }

    /** The same of one of its versions. */
    static Reader of(VersionDetail version) {
        return of(version.text(), version.titleSpan(), version.boilerplate(), version.statements());
    }

    private static Reader of(
            String text, @Nullable Span title, List<Span> boilerplate, List<StatementSummary> statements) {
        List<Numbered> numbered = new ArrayList<>();
        for (StatementSummary statement : statements) {
            numbered.add(new Numbered(numbered.size() + 1, statement));
        }
        List<Paragraph> paragraphs = Highlight.paragraphs(text, marks(title, boilerplate, numbered));
        Set<Integer> placed = paragraphs.stream()
                .flatMap(paragraph -> paragraph.segments().stream())
                .flatMap(segment -> segment.opens().stream())
                .filter(Paragraph.Frame::anchor)
                .map(Paragraph.Frame::statement)
                .collect(Collectors.toUnmodifiableSet());
        return new Reader(paragraphs, List.copyOf(numbered), placed);
    }

    private static List<Mark> marks(@Nullable Span title, List<Span> boilerplate, List<Numbered> numbered) {
        List<Mark> marks = new ArrayList<>();
        add(marks, Role.BOILERPLATE, boilerplate, 0);
        if (title != null) {
            add(marks, Role.TITLE, List.of(title), 0);
        }
        for (Numbered n : numbered) {
            add(marks, Role.CONTENT, n.statement().content(), n.number());
            add(marks, Role.CUE, n.statement().cue(), n.number());
            add(marks, Role.SOURCE, n.statement().source(), n.number());
        }
        return marks;
    }

    private static void add(List<Mark> marks, Role role, List<Span> spans, int statement) {
        spans.forEach(span -> marks.add(new Mark(role, span, statement)));
    }

    public StatementSummary statement(int number) {
        return statements.get(number - 1).statement();
    }
}
