package io.onrecord.dashboard.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static String marked(String text, Span... spans) {
        return Matches.in(text, List.of(spans)).stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void placesCountCodePoints() {
        assertThat(marked("🕊️ peace 🚜 now", new Span(3, 8), new Span(9, 10))).isEqualTo("🕊️ [peace] [🚜] now");
    }

    @Test
    void startAndEndMayBeMarkedAndTouch() {
        assertThat(marked("ab", new Span(0, 1), new Span(1, 2))).isEqualTo("[a][b]");
    }

    @Test
    void whatCannotBeAPlaceMarksNothingAndLosesNothing() {
        assertThat(marked("a <b>")).isEqualTo("a <b>");
        assertThat(marked("abc", new Span(1, 9), new Span(0, 2), new Span(1, 3)))
                .isEqualTo("[ab]c");
        assertThat(marked("", new Span(0, 1))).isEmpty();
    }
}
