package io.onrecord.contracts;

/**
 * A stretch of an article's text.
 *
 * @param start first character, in Unicode code points from the start of the text, 0 or more
 * @param end one past the last character, in code points, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end, not " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }
}
