package io.onrecord.query.hit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void wordsAndPhrasesAreSoughtAndWhatIsNotWantedIsNot() {
        assertThat(SoughtWords.of("peace \"full withdrawal\" -talks -\"no way\" or quota")
                        .terms())
                .containsExactly("peace", "full withdrawal", "quota");
        assertThat(SoughtWords.of("a \"never closed").terms()).containsExactly("a", "never closed");
        assertThat(SoughtWords.of("say\"this way\"now").terms()).containsExactly("say", "this way", "now");
    }

    @Test
    void whatHoldsNoWordIsNoTerm() {
        assertThat(SoughtWords.of("- -- \"\" \" \" ?! or OR").isEmpty()).isTrue();
        assertThat(SoughtWords.of("").isEmpty()).isTrue();
    }

    @Test
    void aHyphenMakesAPhrase() {
        assertThat(SoughtWords.of("free-trade").hasPhrase()).isTrue();
        assertThat(SoughtWords.of("free trade").hasPhrase()).isFalse();
        assertThat(SoughtWords.of("free trade \"sea port\"").any()).isEqualTo("\"free\" or \"trade\" or \"sea port\"");
    }
}
