package io.onrecord.extraction.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.text.Paragraphs;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.WordPieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private final WordPieces wordPieces = wordPieces();

    @Test
    void paragraphsAreTakenTogetherAsLongAsTheyFit() {
        assertThat(cut("a a a\na a\na a a a", 9)).containsExactly("[a a a][a a]", "[a a a a]");
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() {
        assertThat(cut("a\nA a. A a a. A a a a.\na", 9)).containsExactly("[a]", "[A a. A a a.]", "[A a a a.][a]");
    }

    @Test
    void aLongSentenceIsCutWhereTheWindowEnds() {
        assertThat(cut("a a a a a a a a", 6)).containsExactly("[a a a a]", "[a a a a]");
    }

    @Test
    void aCoreSeesTheParagraphsAroundItAsFarAsTheyFit() {
        assertThat(cut("a a\na\na a a a\na a\na", new Sight(8, 2, 3)))
                .containsExactly("[a a][a]", "[a][a a a a][a a]", "[a a][a]");
        assertThat(cut("a a\na\na a a a\na a\na", new Sight(8, 5, 5)))
                .containsExactly("[a a][a][a a a a]", "[a a][a][a a a a][a a][a]", "[a a a a][a a][a]");
    }

    @Test
    void aPartOfALongParagraphHasNoMarkBeforeTheNext() {
        assertThat(cut("a a a. A a a. A a a.", new Sight(6, 4, 0)))
                .containsExactly("[a a a.]", "[a a a. A a a.]", "[A a a. A a a.]");
    }

    @Test
    void nothingIsLostAndNothingIsTwice() {
        var text = IntStream.range(0, 400)
                .mapToObj(i -> i % 7 == 3 ? "A a a. a" : i % 11 == 5 ? "\n" : "a a")
                .collect(Collectors.joining(" "));
        int pieces =
                Windows.over(text, Paragraphs.of(text, Paragraphs.lines(text)), wordPieces, new Sight(16, 9, 7))
                        .stream()
                        .mapToInt(window -> (int) IntStream.range(0, window.size())
                                .filter(i -> window.isCore(i) && window.starts()[i] < window.ends()[i])
                                .count())
                        .sum();
        assertThat(pieces).isEqualTo(wordPieces.cut(text, 0, text.length()).size());
    }

    @Test
    void marksAloneHaveNoPlace() {
        var text = "a\na";
        var window = Windows.over(text, Paragraphs.of(text, Paragraphs.lines(text)), wordPieces, new Sight(9, 0, 0))
                .getFirst();
        assertThat(window.ranges(0, 1)).isEmpty();
        assertThat(window.ranges(0, 3)).containsExactly(new Range(0, 1));
        assertThat(window.ranges(1, 5)).containsExactly(new Range(0, 1), new Range(2, 3));
    }

    /** The windows as text, each paragraph or part of one in brackets. */
    private List<String> cut(String text, int core) {
        return cut(text, new Sight(core, 0, 0));
    }

    private List<String> cut(String text, Sight sight) {
        return Windows.over(text, Paragraphs.of(text, Paragraphs.lines(text)), wordPieces, sight).stream()
                .map(window -> shown(text, window))
                .toList();
    }

    private static String shown(String text, Window window) {
        var out = new StringBuilder();
        int from = -1;
        for (int i = 0; i < window.size(); i++) {
            boolean mark = window.starts()[i] == window.ends()[i];
            if (!mark && from < 0) from = window.starts()[i];
            if (mark && from >= 0) {
                out.append('[').append(text, from, window.ends()[i - 1]).append(']');
                from = -1;
            }
        }
        return out.toString();
    }

    private static WordPieces wordPieces() {
        var json = """
                {"model": {"vocab": {"[CLS]": 1, "[SEP]": 2, "[UNK]": 3, "a": 4, ".": 5}}}""";
        try {
            return WordPieces.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
