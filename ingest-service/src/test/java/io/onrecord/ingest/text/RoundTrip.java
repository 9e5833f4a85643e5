package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import org.jsoup.parser.Parser;

/** Holds a cleaned text against its raw, run by run. */
final class RoundTrip {
    private RoundTrip() {}

    static void check(String raw, CleanedText cleaned) {
        int[] triples = cleaned.map().triples();
        int textEnd = 0;
        for (int i = 0; i < triples.length; i += 3) {
            assertThat(triples[i]).as("runs ascend").isGreaterThanOrEqualTo(textEnd);
            textEnd = triples[i] + triples[i + 2];
            String words = slice(cleaned.text(), triples[i], textEnd);
            Span back = cleaned.map().toRaw(new Span(triples[i], textEnd), raw);
            assertThat(back.start()).isEqualTo(triples[i + 1]);
            String written = slice(raw, back.start(), back.end());
            if (!written.startsWith("&") || triples[i + 2] > 1) {
                assertThat(written).as("run at %d", triples[i]).isEqualTo(words);
            } else {
                assertThat(Parser.unescapeEntities(written, false)).contains(words);
            }
        }
        assertThat(textEnd)
                .isLessThanOrEqualTo(
                        cleaned.text().codePointCount(0, cleaned.text().length()));
    }

    static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
