package io.onrecord.extraction.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class NeutralArticleTest {
    private static final ArticleReader READER = new ArticleReader(Knowledge.standard());

    @Test
    void an_article_is_written_with_its_quotes() {
        var text = "14.02.2031, Karvos.\n“It is safe,” Ilsa Vorn said.";
        assertThat(NeutralArticle.of("a1", text, READER.read(text, ArticleHints.NONE))
                        .toString())
                .startsWith(
                        "{\"id\":\"a1\",\"text\":\"14.02.2031, Karvos.\\n“It is safe,” Ilsa Vorn said.\",\"title\":null,"
                                + "\"publishedAt\":\"2031-02-14\",\"dateline\":\"Karvos\",\"agency\":null,"
                                + "\"quotes\":[{\"content\":[[21,32]],\"cue\":[[44,48]],\"source\":[[34,43]],\"type\":\"direct\","
                                + "\"status\":\"asserted\",\"reported_in\":null,\"speaker\":\"Ilsa Vorn\",\"speaker_type\":\"person\",\"confidence\":0.9")
                .endsWith("\"decided_by\":[\"quote-source-cue\",\"full-name\"]}]}");
    }

    @Test
    void a_date_without_its_year_is_not_written() {
        var text = "KARVOS, March 15. /TASS/. The dam is safe.";
        var node = NeutralArticle.of("a2", text, READER.read(text, ArticleHints.NONE));
        assertThat(node.get("publishedAt").isNull()).isTrue();
    }
}
