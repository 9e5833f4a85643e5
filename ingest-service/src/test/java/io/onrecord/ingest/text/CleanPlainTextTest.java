package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CleanPlainTextTest {
    @Test
    void anOrdinaryTextStaysAsItIsToTheCharacter() {
        String text = "All news\n\n  A title \u00A0 kept\t\n“Quoted,” he said 😀.\n\n\n";
        CleanedText cleaned = CleanPlainText.clean(text);
        assertThat(cleaned.text()).isEqualTo(text);
        assertThat(cleaned.map().triples()).containsExactly(0, 0, text.codePointCount(0, text.length()));
    }

    @Test
    void lineEndsBecomeOneKindAndControlsGo() {
        String raw = "\uFEFFa\r\nb\rc\u0000d\u0085e\u001Bf\tg\uFEFF";
        assertThat(CleanPlainText.clean(raw).text()).isEqualTo("a\nb\ncdef\tg\uFEFF");
    }

    @Test
    void findsTheWayBackAcrossWhatWasDropped() {
        String raw = "\uFEFF😀 one\r\ntwo\u0000three\rfour";
        CleanedText cleaned = CleanPlainText.clean(raw);
        assertThat(sliceOf(raw, cleaned, "two")).isEqualTo("two");
        assertThat(sliceOf(raw, cleaned, "twothree")).isEqualTo("two\u0000three");
        assertThat(sliceOf(raw, cleaned, "three\nfour")).isEqualTo("three\rfour");
        assertThat(sliceOf(raw, cleaned, "one\n")).isEqualTo("one\r\n");
    }

    @RepeatedTest(50)
    void everyRunStandsInTheRawAsItIs() {
        Random random = new Random();
        String alphabet = "ab \r\n\t\u0000\u0007\u00A0“\uFEFF😀";
        StringBuilder raw = new StringBuilder();
        int[] characters = alphabet.codePoints().toArray();
        random.ints(80, 0, characters.length).forEach(i -> raw.appendCodePoint(characters[i]));
        RoundTrip.check(raw.toString(), CleanPlainText.clean(raw.toString()));
    }

    private static String sliceOf(String raw, CleanedText cleaned, String words) {
        int index = cleaned.text().indexOf(words);
        int start = cleaned.text().codePointCount(0, index);
        Span span = cleaned.map().toRaw(new Span(start, start + words.codePointCount(0, words.length())), raw);
        return RoundTrip.slice(raw, span.start(), span.end());
    }
}
