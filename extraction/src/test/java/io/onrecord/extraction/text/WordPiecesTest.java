package io.onrecord.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
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
    void everyPieceKnowsItsPlaceAndHowItsWordIsWritten() {
        var text = "So: Truces, crème ABC";
        var cut = pieces.cut(text, 4, text.length());
        var told = new ArrayList<String>();
        for (int i = 0; i < cut.size(); i++) {
            told.add(text.substring(cut.start(i), cut.end(i)) + " " + cut.casing(i));
        }
        assertThat(told)
                .containsExactly(
                        "Truce CAPITALISED",
                        "s CAPITALISED",
                        ", LOWER",
                        "crème LOWER",
                        "A ALL_CAPITALS",
                        "BC ALL_CAPITALS");
    }

    @Test
    void anUnknownWordKeepsItsWholePlace() {
        var cut = pieces.cut("a 👩‍🚀zz a", 0, 11);
        assertThat(cut.size()).isEqualTo(3);
        assertThat(cut.start(1)).isEqualTo(2);
        assertThat(cut.end(1)).isEqualTo(9);
    }

    @Test
    void everyPieceOfACharacterThatFallsApartHasTheWholeOfIt() {
        var parts = Normalizer.normalize("기", Normalizer.Form.NFD);
        var korean = new WordPieces(
                Map.of("[CLS]", 1, "[SEP]", 2, "[UNK]", 3, parts.substring(0, 1), 4, "##" + parts.substring(1), 5));
        var cut = korean.cut("기", 0, 1);
        assertThat(cut.size()).isEqualTo(2);
        assertThat(cut.start(0)).isEqualTo(cut.start(1)).isZero();
        assertThat(cut.end(0)).isEqualTo(cut.end(1)).isOne();
    }

    @Test
    void aLetterThatFallsApartIntoSeveralKeepsItsPlace() {
        var cut = pieces.cut("aﬁ", 0, 2); // the ligature is not in the vocabulary: one unknown word
        assertThat(cut.size()).isEqualTo(1);
        assertThat(cut.end(0)).isEqualTo(2);
    }

    @Test
    void keepsTheEndMarkWhenTheTextIsTooLong() {
        assertThat(pieces.of("a a a a a a", 4)).containsExactly(1, 8, 8, 2);
        assertThat(pieces.of("", 4)).containsExactly(1, 2);
    }
}
