package io.onrecord.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.load.Piece;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventArticlesTest {
    private static final Path WORDS = Path.of(System.getProperty("user.dir")).resolve("../../seeds/articles");
    private static final int COUNT = 250;

    private final List<JsonNode> articles = articles(5);

    @Test
    void aSeedHasOneSetOfArticles() {
        assertThat(articles(5)).isEqualTo(articles);
        assertThat(articles(6)).isNotEqualTo(articles);
    }

    @Test
    void someAreToBeRefusedAndItIsKnownHowMany() {
        assertThat(articles).filteredOn(article -> text(article).isBlank()).hasSize(InventArticles.refusedOf(COUNT));
        assertThat(InventArticles.refusedOf(COUNT)).isPositive();
    }

    @Test
    void everyOtherHasASentenceOfItsOwn() {
        for (int n = 0; n < COUNT; n++) {
            if (!text(articles.get(n)).isBlank()) {
                assertThat(text(articles.get(n))).contains("“This is report number " + n + " of the day,”");
            }
        }
    }

    @Test
    void theCopyTellsTheStoryOfTheOneBefore() {
        List<String> first =
                text(articles.get(InventArticles.COPIED_AT)).lines().toList();
        List<String> copy =
                text(articles.get(InventArticles.COPIED_AT + 1)).lines().toList();
        assertThat(copy.getLast()).isEqualTo(first.getLast()).hasSizeGreaterThan(500);
        assertThat(copy.getFirst()).isNotEqualTo(first.getFirst());
    }

    @Test
    void aNewerVersionHasTheAddressOfTheOneBefore() {
        List<String> addresses = articles.stream()
                .filter(article -> article.has("url"))
                .map(article -> article.path("url").asText())
                .toList();
        assertThat(addresses).hasSize(4);
        assertThat(addresses.stream().distinct()).hasSize(2);
    }

    private static String text(JsonNode article) {
        return article.path("text").asText();
    }

    private static List<JsonNode> articles(long seed) {
        List<Piece> pieces = new InventArticles(seed, WORDS).pieces(COUNT).toList();
        return IntStream.range(0, COUNT)
                .mapToObj(n -> {
                    try {
                        return Api.JSON.readTree(((Piece.InJson) pieces.get(n)).json());
                    } catch (JsonProcessingException notJson) {
                        throw new AssertionError(notJson);
                    }
                })
                .toList();
    }
}
