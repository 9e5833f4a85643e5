package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;
    private static final int LONG = 100_000;
    private static final int SHORT = 10_000;
    private static final int MUTATIONS = 500;
    private static final String ARTICLE = """
            KARVOS, March 15. /TASS/. The dam will hold, Foreign Minister Ilsa Vorn has said.

            “It was built well,” she told reporters. "It is 'new' – and the rest, too."

            According to Robert Marsh, a farmer, the river's level "fell"; he added that rain was due in the U.S. 😀 soon.
            - Minister doubts the dam
            «Нет», said Mr. Vorn's envoy, who called it ‘a gift’.
            """;
    private static final String ALPHABET = " \n\"'“”‘’«»„.,:;?!()-—aZ0\u0000\u200f\ud83d\ude00é\u00a0/<>&";

    static Stream<String> hostile() {
        return Stream.of(
                "he said ",
                "\"",
                "“a” ",
                "said, and that \"a ",
                "According to X, according to ",
                "Jan Vorn, a doctor, ",
                "A",
                "a, ",
                "Mr. ",
                "\n- a",
                "'a ",
                "X and Y and ",
                "((((",
                "x: \"",
                "Jan Marsh said he said. ",
                "\"We.\" Vorn said. ",
                "Aa Gov. Board ",
                "who, the Ann Marsh, who said ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_costs_more_than_linear_time(String unit) {
        readInTime(unit.repeat(LONG / unit.length()), Duration.ofSeconds(10));
    }

    /** Short enough for the net to read it. */
    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_costs_the_net_more_than_linear_time(String unit) {
        readInTime(unit.repeat(SHORT / unit.length()), Duration.ofSeconds(30));
    }

    @Test
    void two_mebibytes_in_one_line_are_read_within_seconds() {
        var unit = "Jan Vorn, a doctor, said that \"a plan, he said, and “so on ";
        readInTime(unit.repeat(TWO_MEBIBYTES / unit.length()), Duration.ofSeconds(60));
    }

    @Test
    void tens_of_thousands_of_statements_are_read_within_seconds() {
        var line = "“We bake at night,” said Kareem Osmat.\n";
        readInTime(line.repeat(TWO_MEBIBYTES / line.length() / 2), Duration.ofSeconds(60));
    }

    private static void readInTime(String text, Duration limit) {
        Assertions.assertTimeoutPreemptively(limit, () -> {
            assertThat(Said.read(text)).isNotNull();
        });
    }

    @Test
    void mutated_articles_are_read_and_spans_lie_in_the_text() {
        var random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            var text = mutated(random);
            int length = text.codePointCount(0, text.length());
            var read = Said.READER.read(text, ArticleHints.NONE);
            assertThat(Stream.of(
                                    read.boilerplate().stream(),
                                    read.mentions().stream().map(Mention::span),
                                    read.statements().stream().flatMap(s -> s.content().stream()),
                                    read.statements().stream().flatMap(s -> s.cue().stream()),
                                    read.statements().stream().flatMap(s -> s.source().stream()))
                            .flatMap(spans -> spans))
                    .allMatch(span -> span.end() <= length && span.start() < span.end());
        }
    }

    @Test
    void the_same_text_is_always_read_the_same() {
        var first = Said.READER.read(ARTICLE, ArticleHints.NONE);
        assertThat(Said.READER.read(ARTICLE, ArticleHints.NONE)).isEqualTo(first);
    }

    @Test
    void the_same_text_is_read_the_same_whatever_is_read_beside_it() {
        var random = new Random(11);
        var texts = Stream.generate(() -> mutated(random)).limit(40).toList();
        var oneByOne = texts.stream()
                .map(text -> Said.READER.read(text, ArticleHints.NONE))
                .toList();
        var together = texts.parallelStream()
                .map(text -> Said.READER.read(text, ArticleHints.NONE))
                .toList();
        assertThat(together).isEqualTo(oneByOne);
    }

    private static String mutated(Random random) {
        var text = new StringBuilder(ARTICLE);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
            }
            if (text.isEmpty()) return " ";
        }
        return text.toString();
    }
}
