package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a๑๒๓๔๕๖๗๘๙๐",
                "၁၂၃၄၅၆၇၈၉၀",
                "1 2 3 4 5 6 7 8 9 0",
                "１２３４５６７８９０",
                "あいうえお漢字",
                "किताब में लिखा है",
                "🙂🙂🙂"
            })
    void anyTextHasAWording(String text) {
        assertThatCode(() -> Wording.of(text)).doesNotThrowAnyException();
        assertThatCode(() -> Wording.of(text.repeat(5_000))).doesNotThrowAnyException();
    }
}
