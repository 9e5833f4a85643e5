package io.onrecord.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.local.api.Api;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    private static final ArticleReader READER = new ArticleReader(Knowledge.standard());

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void printsOneLineAnArticleInTheOrderOfTheInput() throws IOException {
        for (int i = 0; i < 60; i++) {
            Files.writeString(temp.resolve("%02d.txt".formatted(i)), "“It is over,” Anna Berg said. ".repeat(60 - i));
        }
        assertThat(extract("", temp.toString())).isTrue();
        assertThat(lines())
                .extracting(line -> line.get("id").asText())
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj("%02d"::formatted).toList());
        assertThat(lines().getFirst().get("quotes")).isNotEmpty();
    }

    @Test
    void leavesTheTextAsItIs() throws IOException {
        String text = "\uFEFFTitle\r\n\r\n\u00a0“Yes” 👍, she said.  ";
        Path file = Files.writeString(temp.resolve("x.txt"), text);
        assertThat(extract("", file.toString())).isTrue();
        assertThat(lines().getFirst().get("text").asText()).isEqualTo(text);
    }

    @Test
    void takesJsonLinesFromAFileAndFromStandardInput() throws IOException {
        String json = "{\"id\":\"g1\",\"text\":\"One.\",\"quotes\":[]}\n\n{\"text\":\"Two.\"}\n";
        Path file = Files.writeString(temp.resolve("gold.jsonl"), json);
        assertThat(extract(json, file.toString(), "-")).isTrue();
        assertThat(lines())
                .extracting(line -> line.get("id").asText())
                .containsExactly("g1", file + "-3", "g1", "stdin-3");
    }

    @Test
    void complainsOfWhatItCannotReadAndGoesOn() throws IOException {
        Path latin = Files.write(temp.resolve("latin.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path page = Files.writeString(temp.resolve("page.html"), "<!DOCTYPE html><p>x");
        Path good = Files.writeString(temp.resolve("good.txt"), "Good.");
        assertThat(extract("", latin.toString(), "nowhere", page.toString(), good.toString()))
                .isFalse();
        assertThat(lines())
                .singleElement()
                .extracting(line -> line.get("id").asText())
                .isEqualTo("good");
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .contains("latin.txt is not UTF-8", "nowhere there is no such file", "page.html is a web page");
    }

    @Test
    void goesOnAfterALineThatIsNotUtf8() throws IOException {
        byte[] lines = "{\"text\":\"One.\"}\n{\"text\":\"\u00e9\"}\n{\"text\":\"Three.\"}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(temp.resolve("mixed.jsonl"), lines);
        assertThat(extract("", file.toString())).isFalse();
        assertThat(lines()).extracting(line -> line.get("text").asText()).containsExactly("One.", "Three.");
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("mixed.jsonl line 2 is not UTF-8");
    }

    private boolean extract(String stdin, String... arguments) {
        return new Extract(
                        READER,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(complaints, true, StandardCharsets.UTF_8))
                .all(List.of(arguments), new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            nodes.add(Api.JSON.readTree(line));
        }
        return nodes;
    }
}
