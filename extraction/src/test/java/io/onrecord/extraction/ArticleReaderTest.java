package io.onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.tagger.Tagger;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader(Knowledge.standard());

    private static final String ARTICLE = """
            All news

            Talks on the river dam resume

            KARVOS, March 3. /TASS/. The dam will open next year, Foreign Minister Ilsa Vorn told reporters.

            "We have a plan," she said. "It will work."

            - Minister doubts the dam
            """;

    @Test
    void an_article_is_read_from_headline_to_boilerplate() {
        var read = READER.read(ARTICLE, ArticleHints.NONE);
        assertThat(read.title()).isEqualTo("Talks on the river dam resume");
        assertThat(read.dateline()).isEqualTo("Karvos");
        assertThat(read.agency()).isEqualTo("TASS");
        assertThat(read.published().value()).isEqualTo(MonthDay.of(3, 3));
        assertThat(read.boilerplate())
                .extracting(ArticleReaderTest::words)
                .containsExactly("All news", "- Minister doubts the dam");
        assertThat(read.statements()).hasSize(2).allSatisfy(statement -> {
            assertThat(statement.speaker().name()).isEqualTo("Ilsa Vorn");
        });
        assertThat(read.statements().getLast().content())
                .extracting(ArticleReaderTest::words)
                .containsExactly("We have a plan,", "It will work.");
    }

    @Test
    void a_year_is_never_guessed_but_taken_when_given() {
        var day = LocalDate.of(2031, 3, 3);
        var read = READER.read(ARTICLE, new ArticleHints(null, day, null));
        assertThat(read.published()).isEqualTo(new Published(day, "given"));
    }

    @Test
    void offsets_count_code_points() {
        var read = READER.read("😀😀 The dam is safe, Ilsa Vorn said.", ArticleHints.NONE);
        var content = read.statements().getFirst().content().getFirst();
        assertThat(content.end()).isEqualTo("xx The dam is safe".length());
    }

    @Test
    void nothing_is_made_of_nothing() {
        assertThat(READER.read("", ArticleHints.NONE).statements()).isEmpty();
        assertThat(READER.read("\n \u00a0\n", ArticleHints.NONE).title()).isNull();
    }

    private static String words(Span span) {
        return ARTICLE.substring(span.start(), span.end());
    }

    @Test
    void the_version_begins_with_that_of_the_net() {
        assertThat(ArticleReader.VERSION).startsWith(Tagger.load().version());
    }
}
