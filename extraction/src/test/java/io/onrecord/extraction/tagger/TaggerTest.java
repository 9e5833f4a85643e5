package io.onrecord.extraction.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Paragraphs;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.WordPieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the labels of several windows; the net is one that takes every c for a cue and every q for content. */
class TaggerTest {
    private static final int CUE_PIECE = 5;
    private static final int CONTENT_PIECE = 6;

    @Test
    void aQuotationThatTwoWindowsSeeIsOneStatement() {
        var text = "a a a a c a\n“q q”\nc";
        var found = find(text, new Sight(8, 0, 5));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().cue()).containsExactly(new Range(18, 19));
    }

    @Test
    void aCueFindsItsQuotationBeyondItsCore() {
        var found = find("a a a a c a\n“q q”\na", new Sight(8, 0, 5));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().cue()).containsExactly(new Range(8, 9));
        assertThat(find("a a a a c a\n“q q”\na", new Sight(8, 0, 0))).isEmpty();
    }

    @Test
    void aCueThatTwoWindowsSeeIsOnesOwn() {
        assertThat(find("q q q c\nq q c\nq c\nq c", new Sight(6, 12, 12))).hasSize(4);
    }

    private static List<Attribution> find(String text, Sight sight) {
        var settings = new Settings(
                "test", sight, new float[Role.LABELS][Role.LABELS], 0.5, 0, 1, 0.1, 30, new Certainty(0, 1, 1, 1));
        var tagger = new Tagger(settings, wordPieces(), TaggerTest::score);
        return tagger.find(text, Paragraphs.of(text, Paragraphs.lines(text)));
    }

    private static Scores score(Window window) {
        var roles = new float[window.size()][Role.LABELS];
        for (int i = 0; i < window.size(); i++) {
            boolean goesOn = i > 0 && window.ids()[i] == window.ids()[i - 1];
            int label = window.ids()[i] == CUE_PIECE ? 3 : window.ids()[i] == CONTENT_PIECE ? (goesOn ? 2 : 1) : 0;
            roles[i][label] = 10;
        }
        return new Scores(roles, new float[window.size()][7], new float[window.size()][4]);
    }

    private static WordPieces wordPieces() {
        var json = """
                {"model": {"vocab": {"[CLS]": 1, "[SEP]": 2, "[UNK]": 3, "a": 4, "c": 5, "q": 6, "“": 7, "”": 8}}}""";
        try {
            return WordPieces.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
