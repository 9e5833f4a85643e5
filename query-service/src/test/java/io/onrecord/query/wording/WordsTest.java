package io.onrecord.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String FULLEST = "We want a full withdrawal by May, and nothing less.";

    @Test
    void aTrimmedWordingShowsWhatWasCut() {
        assertThat(Words.differences(FULLEST, "“a full withdrawal by May”"))
                .containsExactly(
                        new Difference(Change.CUT, "We want"),
                        new Difference(Change.KEPT, "“a full withdrawal by May”"),
                        new Difference(Change.CUT, "and nothing less."));
    }

    @Test
    void otherWordsAreCutAndAdded() {
        assertThat(Words.differences(FULLEST, "We want a complete withdrawal by May, and nothing less."))
                .containsExactly(
                        new Difference(Change.KEPT, "We want a"),
                        new Difference(Change.CUT, "full"),
                        new Difference(Change.ADDED, "complete"),
                        new Difference(Change.KEPT, "withdrawal by May, and nothing less."));
    }

    @Test
    void theSameIsKeptWhole() {
        assertThat(Words.differences(FULLEST, FULLEST)).containsExactly(new Difference(Change.KEPT, FULLEST));
        assertThat(Words.differences("", "")).isEmpty();
    }

    @Test
    void whatIsNotCutIsTheWording() {
        var wording = "she wanted a withdrawal, full and by May";
        assertThat(Words.differences(FULLEST, wording).stream()
                        .filter(difference -> difference.change() != Change.CUT)
                        .map(Difference::words)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wording);
    }

    @Test
    void caseAndMarksMakeNoOtherWording() {
        assertThat(Words.same("“We want, it.”")).isEqualTo(Words.same("we WANT it"));
    }
}
