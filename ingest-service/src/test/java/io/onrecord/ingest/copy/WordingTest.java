package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    /** Runs of three: two less than there are words, when none repeats. */
    @ParameterizedTest(name = "{0} has {1} words")
    @CsvSource({
        "the cranes stay where they are, 6",
        "the president’s men don't know, 5",
        "あいうえお漢字, 7",
        "किताब में लिखा है, 4",
        "a๑๒๓๔๕๖๗๘๙๐ bee sea, 3",
        "１２ ３４ ５６ ７８, 4",
        "🙂🙂🙂 one 🙂 two … three, 3"
    })
    void wordsAreWhatStandsBetweenSpacesAndMarksOrACharacterOfChineseAndJapanese(String text, int words) {
        assertThat(Wording.of(text).size()).isEqualTo(words - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one two", "🙂🙂🙂", "၁၂၃၄၅၆၇၈၉၀"})
    void whatIsTooShortHasNothingToBeComparedBy(String text) {
        Wording wording = Wording.of(text);
        assertThat(wording.size()).isZero();
        assertThat(wording.shareIn(Wording.of("one two three"))).isZero();
    }

    @Test
    void neitherCaseNorMarksNorWhatIsFarBehindMakeADifference() {
        Wording plain = Wording.of("We bake at night and the flour is short");
        assertThat(plain.shareIn(Wording.of("“WE bake, at night – and the Flour is short!”")))
                .isEqualTo(1);
        String half = "We bake at night; it is cold";
        assertThat(plain.shareIn(Wording.of(half))).isEqualTo(2 / 7.0);
        String long1 = "word ".repeat(Wording.MOST) + "the end is another one";
        assertThat(Wording.of(long1).size()).isEqualTo(1);
    }

    @Test
    void numbersAreTakenOnTheirOwn() {
        Wording three = Wording.of("It rose by 3 points to 1200 on day 17");
        assertThat(three.numbersIn(Wording.of("It fell by 3 points to 900 on day 17"), 3))
                .isEqualTo(2 / 3.0);
        assertThat(three.numbersIn(Wording.of("none"), 4))
                .as("too few to tell by")
                .isEqualTo(1);
    }
}
