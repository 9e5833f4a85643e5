package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;
    private static final int LONG = 100_000;
    private static final int SHORT = 10_000;

    /** As many as a build has time for; {@code -Donrecord.test.mutations=10000} takes some minutes. */
    private static final int MUTATIONS = Integer.getInteger("onrecord.test.mutations", 600);

    private static final String ARTICLE = """
            KARVOS, March 15. /TASS/. The dam will hold, Foreign Minister Ilsa Vorn has said.

            “It was built well,” she told reporters. "It is 'new' – and the rest, too."

            According to Robert Marsh, a farmer, the river's level "fell"; he added that rain was due in the U.S. 😀 soon.
            - Minister doubts the dam
            «Нет», said Mr. Vorn's envoy, who called it ‘a gift’.
            """;

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

    @Test
    void thousands_of_namesakes_are_read_within_seconds() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append((char) ('A' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676 % 26));
            text.append(" Vorn said the dam would hold. ").append(i % 50 == 0 ? "\n" : "");
        }
        readInTime(text.toString(), Duration.ofSeconds(60));
    }

    private static void readInTime(String text, Duration limit) {
        Assertions.assertTimeoutPreemptively(limit, () -> {
            assertThat(Said.read(text)).isNotNull();
        });
    }

    @Test
    void mutated_articles_are_read_and_spans_lie_in_the_text() throws IOException {
        var articles = seeds();
        IntStream.range(0, MUTATIONS).parallel().forEach(seed -> {
            var text = Mutation.of(articles.get(seed % articles.size()), seed);
            try {
                assertSpansLieIn(text, Said.READER.read(text, ArticleHints.NONE));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("mutation " + seed + " of " + text.length() + " characters", failure);
            }
        });
    }

    @Test
    void a_pronoun_alone_is_no_statement() throws IOException {
        for (var article : seeds()) {
            assertThat(Said.read(article))
                    .filteredOn(one -> one.kind() == StatementKind.INDIRECT)
                    .extracting(one -> Said.content(article, one))
                    .doesNotContain("it", "her", "him", "them", "this");
        }
    }

    private static List<String> seeds() throws IOException {
        try (var files = Files.list(Path.of("../seeds/articles"))) {
            var texts = new ArrayList<String>(List.of(ARTICLE));
            for (var file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static void assertSpansLieIn(String text, ReadArticle read) {
        int length = text.codePointCount(0, text.length());
        assertThat(Stream.of(
                                read.boilerplate().stream(),
                                read.mentions().stream().map(Mention::span),
                                read.statements().stream().flatMap(s -> s.content().stream()),
                                read.statements().stream().flatMap(s -> s.cue().stream()),
                                read.statements().stream().flatMap(s -> s.source().stream()))
                        .flatMap(spans -> spans))
                .allMatch(span -> 0 <= span.start() && span.start() < span.end() && span.end() <= length);
        assertThat(read.statements())
                .allMatch(one -> one.reportedIn() == null
                        || one.reportedIn() < read.statements().size());
    }

    @Test
    void the_same_text_is_always_read_the_same() {
        var first = Said.READER.read(ARTICLE, ArticleHints.NONE);
        assertThat(Said.READER.read(ARTICLE, ArticleHints.NONE)).isEqualTo(first);
    }

    @Test
    void the_same_text_is_read_the_same_whatever_is_read_beside_it() {
        var texts = IntStream.range(0, 40)
                .mapToObj(seed -> Mutation.of(ARTICLE, seed))
                .toList();
        var oneByOne = texts.stream()
                .map(text -> Said.READER.read(text, ArticleHints.NONE))
                .toList();
        var together = texts.parallelStream()
                .map(text -> Said.READER.read(text, ArticleHints.NONE))
                .toList();
        assertThat(together).isEqualTo(oneByOne);
    }
}
