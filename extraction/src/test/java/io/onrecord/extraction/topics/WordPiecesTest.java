package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private final WordPieces pieces = new WordPieces(Map.of(
            "[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "truce", 4, "##s", 5, ",", 6, "creme", 7, "a", 8, "##b", 9, "##bc",
            10));

    @Test
    void cutsWordsIntoTheLongestKnownPieces() {
        assertThat(pieces.of("Truces, abc", 10)).containsExactly(1, 4, 5, 6, 8, 10, 2);
    }

    @Test
    void isBlindToCaseAndAccents() {
        assertThat(pieces.of("CRÈME", 10)).containsExactly(1, 7, 2);
    }

    @Test
    void aWordWithAnyUnknownPieceIsOneUnknown() {
        assertThat(pieces.of("trucez", 10)).containsExactly(1, 3, 2);
        assertThat(pieces.of("a".repeat(200), 10)).containsExactly(1, 3, 2);
    }

    @Test
    void keepsTheEndMarkWhenTheTextIsTooLong() {
        assertThat(pieces.of("a a a a a a", 4)).containsExactly(1, 8, 8, 2);
        assertThat(pieces.of("", 4)).containsExactly(1, 2);
    }
}
