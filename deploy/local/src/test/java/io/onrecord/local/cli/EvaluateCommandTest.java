package io.onrecord.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    /** “It is over,” Anna Berg said. – with a character beyond the basic plane before all spans. */
    private static final String SAID = "{\"id\":\"a\",\"text\":\"😀 “It is over,” Anna Berg said.\",\"quotes\":[%s]}\n";

    private static final String ANNA =
            "{\"content\":[[3,13]],\"cue\":[[25,29]],\"source\":[[15,24]],\"type\":\"direct\",\"speaker\":\"Anna Berg\"}";
    private static final String EVA =
            "{\"content\":[[3,13]],\"source\":[[25,29]],\"type\":\"direct\",\"speaker\":\"Eva Berg\"}";

    @TempDir
    private Path temp;

    private final StringWriter complaints = new StringWriter();
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path gold = Path.of("");

    @BeforeEach
    void annotate() throws IOException {
        gold = write("gold.jsonl", SAID.formatted(ANNA) + "\n{\"id\":\"b\",\"text\":\"Silence.\",\"quotes\":[]}\n");
    }

    @Test
    void readsTheArticlesItself() throws IOException {
        assertThat(evaluate("--json", gold)).isEqualTo(ExitCode.OK);
        assertThat(json().at("/exact/F1").asDouble()).isEqualTo(100);
        assertThat(json().at("/speaker/end to end").asDouble()).isEqualTo(100);
        assertThat(json().path("95% intervals of F1 (articles resampled)")).hasSize(3);
    }

    @Test
    void measuresWhatAnybodyFound() throws IOException {
        Path found = write("found.jsonl", "{\"id\":\"a\",\"quotes\":[" + EVA + "]}");
        assertThat(evaluate("--json", "--no-intervals", "--found", found, gold)).isEqualTo(ExitCode.OK);
        assertThat(json().at("/iou50/tp").asInt()).isEqualTo(1);
        assertThat(json().at("/joint/tp").asInt()).isZero();
        assertThat(json().has("95% intervals of F1 (articles resampled)")).isFalse();
    }

    @Test
    void measuresOneSlice() throws IOException {
        assertThat(evaluate("--json", "--only", "indirect", gold)).isEqualTo(ExitCode.OK);
        assertThat(json().at("/iou50/gold").asInt()).isZero();
        assertThat(json().at("/iou50/pred").asInt()).isZero();
    }

    @Test
    void printsLines() throws IOException {
        assertThat(evaluate(gold)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("joint                  P 100.0  R 100.0  F1 100.0   (1 of 1 predicted, 1 gold)\n")
                .contains("  recall direct           n     1  iou50 100.0  joint 100.0\n")
                .contains("  speaker coref of matched                     -\n")
                .contains("  joint                0.0 to 100.0\n");
    }

    @Test
    void refusesALineThatIsNoArticleAndNamesIt() throws IOException {
        assertThat(evaluate(write("bad.jsonl", SAID.formatted(ANNA) + "\n{nonsense")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).startsWith("onrecord: ").contains("bad.jsonl line 3 is not JSON: ");
        assertThat(out.size()).isZero();
    }

    @Test
    void saysWhatIsWrongWithALine() throws IOException {
        assertComplaint("{\"id\":\"a\",\"quotes\":[]}", "line 1 has no \"text\"");
        assertComplaint("{\"text\":\"x\",\"quotes\":[]}", "line 1 has no \"id\"");
        assertComplaint(SAID.formatted("{}"), "line 1 quotes[0] has no \"content\"");
        assertComplaint(
                SAID.formatted("{\"content\":[[0,999]]}"),
                "line 1 has a span that ends at 999, but its text has only 31 code points");
        assertComplaint(SAID.formatted("") + SAID.formatted(""), "line 2 has the id \"a\" of line 1");
        assertComplaint("\n", "bad.jsonl holds no article");
        assertThat(evaluate(temp.resolve("nowhere.jsonl"))).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("nowhere.jsonl: there is no such file");
    }

    /** Extract goes on after such a line; figures without its article would be others. */
    @Test
    void refusesAFileWithALineThatIsNotUtf8() throws IOException {
        byte[] silent = "{\"id\":\"a\",\"text\":\"é\",\"quotes\":[]}\n".getBytes(StandardCharsets.ISO_8859_1);
        Path bad = Files.write(write("bad.jsonl", SAID.formatted(ANNA)), silent, StandardOpenOption.APPEND);
        assertThat(evaluate(bad)).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("bad.jsonl line 2 is not UTF-8");
        complaints.getBuffer().setLength(0);
        assertThat(evaluate("--found", bad, gold)).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("bad.jsonl line 2 is not UTF-8");
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesAFoundFileThatDoesNotFit() throws IOException {
        assertMismatch(
                "{\"id\":\"z\",\"quotes\":[]}", "found.jsonl holds articles that are not annotated: 1, such as \"z\"");
        assertMismatch("{\"id\":\"a\",\"text\":\"other\",\"quotes\":[]}", "found.jsonl line 1 has another text than ");
        assertMismatch(
                "{\"id\":\"a\",\"quotes\":[{\"content\":[[0,32]]}]}", "found.jsonl line 1 has a span that ends at 32");
        assertMismatch(
                "{\"id\":\"a\",\"quotes\":[]}\n{\"id\":\"a\",\"quotes\":[]}", "line 2 has the id \"a\" of line 1");
    }

    @Test
    void measuresTopics() throws IOException {
        Path tree = write("topics.yaml", """
                topics:
                  - {id: end, label: The end, description: Something is over., examples: [It is over.]}
                  - {id: bread, label: Bread, description: Baking., examples: [We bake bread.]}
                """);
        Path labels = write("labels.jsonl", "{\"article\":\"a\",\"text\":\"It is over\",\"topics\":[\"end\"]}\n");
        assertThat(evaluate("--topics", labels, "--tree", tree, "--half", "ALL", "--json", gold))
                .isEqualTo(ExitCode.OK);
        assertThat(json().path("statements").asInt()).isEqualTo(1);
        assertThat(json().at("/exact/annotated").asInt()).isEqualTo(1);
        assertThat(evaluate("--topics", labels, "--tree", tree, "--half", "ALL", gold))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 statements of 1 articles", "calibration error");
        Path nothing = write("nothing.jsonl", "{\"article\":\"a\",\"text\":\"Gone\",\"topics\":[]}\n");
        assertThat(evaluate("--topics", nothing, "--tree", tree, gold)).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("a label is of no statement: article a, “Gone”");
    }

    @Test
    void measuresEchoes() throws IOException {
        String quote = "{\"content\":[[0,%d]],\"type\":\"direct\",\"speaker_id\":\"orlan\",\"echo\":%s}";
        String line = "{\"id\":\"%s\",\"publishedAt\":\"%s\",\"text\":\"%s\",\"quotes\":[" + quote + "]}\n";
        String said = "nobody will take the wooden cranes away while I am minister";
        String other = "The schools in the north stay closed.";
        Path annotated = write(
                "echoes.jsonl",
                line.formatted("a", "2024-03-01", said, said.length(), "\"cranes\"")
                        + line.formatted("b", "2024-03-02", said, said.length(), "\"cranes\"")
                        + line.formatted("c", "2024-03-02", other, other.length(), "null"));
        assertThat(evaluate("--echoes", "--json", annotated)).isEqualTo(ExitCode.OK);
        assertThat(json().at("/all/right").asInt()).isEqualTo(1);
        assertThat(json().at("/all/found").asInt()).isEqualTo(1);
        assertThat(json().at("/sameArticle/annotated").asInt()).isZero();
        assertThat(evaluate("--echoes", annotated)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 statements with a speaker", "between articles");
        assertThat(evaluate("--echoes", gold)).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("says of no statement with a speaker_id that it is an echo");
    }

    @Test
    void endsWithTwoWhenTheCommandLineIsWrong() {
        assertThat(evaluate()).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--only", "shouted", gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--page", temp, gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--page", temp.resolve("no/such/page.html"), gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--per-sort", "-1", gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--found", gold, "--knowledge", temp, gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--echoes", "--found", gold, gold)).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate("--echoes", "--topics", gold, gold)).isEqualTo(ExitCode.USAGE);
        assertThat(complaints.toString())
                .contains("there is no such folder", "it takes a file", "from 0", "no article is read");
    }

    @Test
    void writesThePageOfMisses() throws IOException {
        Path page = temp.resolve("misses.html");
        Path found = write("found.jsonl", "{\"id\":\"a\",\"quotes\":[" + EVA + "]}");
        assertThat(evaluate("--page", page, "--found", found, gold)).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(page))
                .contains("2 articles of gold.jsonl, all statements; found ones from found.jsonl.")
                .contains("<a href=\"#wrong-speaker\">Wrong speaker <b>1</b></a>", "id=\"wrong-source-1\"");
    }

    private void assertComplaint(String line, String complaint) throws IOException {
        assertThat(evaluate(write("bad.jsonl", line))).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains(complaint);
    }

    private void assertMismatch(String line, String complaint) throws IOException {
        assertThat(evaluate("--found", write("found.jsonl", line), gold)).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains(complaint);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(temp.resolve(name), content);
    }

    private int evaluate(Object... arguments) {
        out = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Onrecord.line(new EvaluateCommand(new PrintStream(out, false, StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(complaints, true))
                .execute(words);
    }

    private JsonNode json() throws IOException {
        return Api.JSON.readTree(out.toByteArray());
    }
}
