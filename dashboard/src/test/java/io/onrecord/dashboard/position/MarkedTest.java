package io.onrecord.dashboard.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void marksWholeWordsWhereverTheyStand() {
        assertThat(marked("We stay. They stayed, we STAY on.", "stay"))
                .isEqualTo("We [stay]. They stayed, we [STAY] on.");
    }

    @Test
    void phrasesMayStandCloserOrFartherApartThanTheyAreGiven() {
        assertThat(marked("It is “not  planned” at 50%", "not planned", "50 %"))
                .isEqualTo("It is “[not  planned]” at [50%]");
    }

    @Test
    void phrasesThatOverlapAreMarkedOnce() {
        assertThat(marked("no plans to withdraw troops", "no plans to withdraw", "no plans to withdraw troops"))
                .isEqualTo("[no plans to withdraw troops]");
    }

    @Test
    void placesAreRightBehindCharactersOfTwoUnits() {
        assertThat(marked("🚜🚜 We stay 🚜 on", "stay")).isEqualTo("🚜🚜 We [stay] 🚜 on");
    }

    @Test
    void whatIsNotThereMarksNothing() {
        assertThat(marked("all (of) it", "", "gone", "(of")).isEqualTo("all [(of]) it");
        assertThat(marked("")).isEmpty();
    }

    private static String marked(String text, String... phrases) {
        return Marked.in(text, List.of(phrases)).stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
