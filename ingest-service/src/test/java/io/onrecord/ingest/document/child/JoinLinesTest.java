package io.onrecord.ingest.document.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinLinesTest {
    @Test
    void aWordCutAtTheEndOfALineIsWholeAndOneWithAHyphenKeepsIt() {
        assertThat(joined(List.of(List.of(
                        "The treaty is a well-",
                        "known agree-",
                        "ment, and a well-known one, said Mr. Berg-",
                        "Low."))))
                .isEqualTo("The treaty is a well-known agreement, and a well-known one, said Mr. Berg- Low.");
    }

    @Test
    void aShortLineThatEndsASentenceEndsItsParagraph() {
        assertThat(joined(List.of(List.of(
                        "The ministers met for the whole of the day at the",
                        "harbour.",
                        "Then the ministers went home, all of them and at",
                        "once."))))
                .isEqualTo(
                        "The ministers met for the whole of the day at the harbour.\n\nThen the ministers went home, all of them and at once.");
    }

    @Test
    void aParagraphGoesOnOverThePageAndItsEdgesAreLeftOut() {
        assertThat(JoinLines.in(List.of(
                        List.of(List.of("Runa Weekly, 7 May"), List.of("They spoke of"), List.of("Page 1 of 3")),
                        List.of(
                                List.of("Runa Weekly, 7 May"),
                                List.of("the harbour."),
                                List.of("“No,” he said."),
                                List.of("Page 2 of 3")),
                        List.of(List.of("Runa Weekly, 7 May"), List.of("She left."), List.of("Page 3 of 3")))))
                .isEqualTo("They spoke of the harbour.\n\n“No,” he said.\n\nShe left.");
    }

    @Test
    void ofOnePageNothingIsAnEdge() {
        assertThat(joined(List.of(List.of("2020"), List.of("A year.")))).isEqualTo("2020\n\nA year.");
        assertThat(JoinLines.in(List.of())).isEmpty();
    }

    private static String joined(List<List<String>> page) {
        return JoinLines.in(List.of(page));
    }
}
