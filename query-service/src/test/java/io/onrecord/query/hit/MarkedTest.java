package io.onrecord.query.hit;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void placesCountCodePoints() {
        Marked marked = Marked.of("🕊️ \uE000peace\uE001 and \uE000quiet\uE001");
        assertThat(marked.text()).isEqualTo("🕊️ peace and quiet");
        assertThat(marked.words()).containsExactly(new Span(3, 8), new Span(13, 18));
        assertThat(marked.between(0, 1)).isEqualTo("peace and quiet");
    }

    @Test
    void ofAPhraseTheShortestStretchesCountAndTouchingOnesAreOne() {
        Marked marked = Marked.of("\uE000a\uE001 \uE000b\uE001 \uE000a\uE001 \uE000b\uE001 \uE000a\uE001");
        List<Stretch> all = Stretch.of(List.of(marked), SoughtWords.of("\"a b c\""));
        Set<Stretch.Question> right =
                Set.of(new Stretch.Question("a b", "a b c"), new Stretch.Question("a b a", "a b c"));
        assertThat(Stretch.spans(0, marked, all, right)).containsExactly(new Span(0, 3), new Span(4, 7));
    }

    @Test
    void aTextFullOfTheWordsLeavesTheOthersTheirMarks() {
        Marked full = Marked.of("\uE000a\uE001 ".repeat(Stretch.MOST_OF_ONE));
        Marked few = Marked.of("\uE000a\uE001 \uE000b\uE001");
        List<Stretch> all = Stretch.of(List.of(full, few), SoughtWords.of("\"a b\""));
        assertThat(all).hasSize(Stretch.MOST_OF_ONE + 3);
        assertThat(all).extracting(Stretch::words).contains("a b");
    }
}
