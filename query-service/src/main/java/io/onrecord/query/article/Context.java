package io.onrecord.query.article;

import io.onrecord.contracts.Span;
import java.util.List;

/**
 * The text around a statement: the paragraphs that hold it, and one before and after. A paragraph is a line that is not blank.
 *
 * @param span where it stands, in code points
 */
public record Context(String text, Span span) {

    /** Spans that reach beyond the text count up to its end. */
    public static Context around(String article, List<Span> statement) {
        int length = article.codePointCount(0, article.length());
        int first = statement.stream().mapToInt(Span::start).min().orElse(0);
        int last = statement.stream().mapToInt(Span::end).max().orElse(0);
        int start = before(article, lineStart(article, article.offsetByCodePoints(0, Math.min(first, length))));
        int end = after(article, lineEnd(article, article.offsetByCodePoints(0, Math.min(last, length))));
        int from = article.codePointCount(0, start);
        return new Context(article.substring(start, end), new Span(from, from + article.codePointCount(start, end)));
    }

    /** Start of the paragraph before the one that starts here; here when it is the first. */
    private static int before(String article, int start) {
        int at = start;
        while (at > 0) {
            int previous = lineStart(article, at - 1);
            if (!article.substring(previous, at).isBlank()) {
                return previous;
            }
            at = previous;
        }
        return start;
    }

    /** End of the paragraph after the one that ends here; here when it is the last. */
    private static int after(String article, int end) {
        int at = end;
        while (at < article.length()) {
            int next = lineEnd(article, at + 1);
            if (!article.substring(at, next).isBlank()) {
                return next;
            }
            at = next;
        }
        return end;
    }

    private static int lineStart(String article, int at) {
        return at == 0 ? 0 : article.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String article, int at) {
        int end = article.indexOf('\n', at);
        return end < 0 ? article.length() : end;
    }
}
