package io.onrecord.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.load.Piece;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventArticlesTest {
    private static final Path WORDS = Path.of(System.getProperty("user.dir")).resolve("../../seeds/articles");
    private static final int COUNT = 250;

    /** Shorter texts are nobody's copies. */
    private static final int FEWEST_RUNS = 40;

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
    void noOtherIsLikeAnyOther() {
        List<Set<String>> runs =
                articles.stream().map(article -> runs(text(article))).toList();
        for (int n = 0; n < COUNT; n++) {
            for (int other = 0; other < COUNT; other++) {
                assertThat(isLike(runs.get(n), runs.get(other)))
                        .as(n + " and " + other)
                        .isEqualTo(
                                n == other ? runs.get(n).size() >= FEWEST_RUNS : isCopy(n, other) || isCopy(other, n));
            }
        }
    }

    /** By the same measure as copies are told, and a little stricter. */
    private static boolean isLike(Set<String> runs, Set<String> others) {
        Set<String> common = new HashSet<>(runs);
        common.retainAll(others);
        return runs.size() >= FEWEST_RUNS && 2 * common.size() > runs.size();
    }

    private static boolean isCopy(int number, int of) {
        return number % InventArticles.EVERY == InventArticles.COPIED_AT + 1 && of == number - 1;
    }

    /** Of three words, by which copies are told. */
    private static Set<String> runs(String text) {
        List<String> words = Pattern.compile("\\W+").splitAsStream(text).toList();
        return IntStream.range(0, Math.max(0, words.size() - 2))
                .mapToObj(i -> String.join(" ", words.subList(i, i + 3)))
                .collect(Collectors.toSet());
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
