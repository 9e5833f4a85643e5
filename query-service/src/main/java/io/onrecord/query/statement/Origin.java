package io.onrecord.query.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from, for those who take it elsewhere.
 *
 * @param recordedAt since when the record holds it
 * @param url address of its article; null when that came without one
 * @param quotes its content as it stands in the text, span by span
 */
public record Origin(Instant recordedAt, @Nullable String url, List<Quote> quotes) {

    /**
     * Words and where they stand.
     *
     * @param start in code points of the article's text
     * @param prefix what stands before them; empty at the beginning of the text
     * @param suffix what stands after them; empty at its end
     */
    public record Quote(int start, int end, String exact, String prefix, String suffix) {

        /** Out of a window on the text that begins here. */
        static Quote in(String window, int begin, int start, int end) {
            int from = window.offsetByCodePoints(0, start - begin);
            int to = window.offsetByCodePoints(
                    from, Math.min(end - start, window.codePointCount(from, window.length())));
            return new Quote(start, end, window.substring(from, to), window.substring(0, from), window.substring(to));
        }
    }
}
