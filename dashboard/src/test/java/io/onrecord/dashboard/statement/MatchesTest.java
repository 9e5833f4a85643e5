package io.onrecord.dashboard.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static String marked(String text, String q) {
        return Matches.in(text, q).stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void words_are_marked_in_whatever_ending_they_stand() {
        assertThat(marked("They negotiated; negotiations go on.", "negotiate"))
                .isEqualTo("They [negotiated]; [negotiations] go on.");
        assertThat(marked("Borders and a border", "BORDER")).isEqualTo("[Borders] and a [border]");
    }

    @Test
    void parts_of_words_are_not() {
        assertThat(marked("Warsaw is no war", "war")).isEqualTo("Warsaw is no [war]");
    }

    @Test
    void words_that_the_search_passes_over_or_excludes_are_not() {
        assertThat(marked("the end of the war", "the war -end")).isEqualTo("the end of the [war]");
        assertThat(marked("a free-trade area", "free-trade")).isEqualTo("a [free]-[trade] area");
    }

    @Test
    void nothing_asked_marks_nothing_and_loses_nothing() {
        assertThat(marked("a <b>", null)).isEqualTo("a <b>");
        assertThat(marked("", "x")).isEmpty();
    }
}
