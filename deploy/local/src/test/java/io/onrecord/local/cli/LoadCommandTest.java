package io.onrecord.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.onrecord.local.api.Api;
import io.onrecord.local.load.Journal;
import io.onrecord.local.load.LoadOptions;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.Notes;
import io.onrecord.local.load.Pieces;
import io.onrecord.local.load.Reported;
import io.onrecord.local.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command against an API that takes everything. */
class LoadCommandTest {
    private static final String RECEIPT = """
            {"id":"00000000-0000-0001-0000-000000000001","version":1,"created":true,"state":"RECEIVED","location":"/x"}""";

    @TempDir
    private Path temp;

    @TempDir
    private Path data;

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final InputStream stdin = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/articles", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            boolean several = Reported.isFor(body);
            boolean bad = !several && body.contains("refuse");
            String code = body.contains("refuse columns") ? "column-unknown" : "article-empty";
            String problem = "{\"title\":\"No\",\"status\":422,\"detail\":\"no words\",\"code\":\"" + code + "\"}";
            byte[] answer = (several ? Reported.of(body) : bad ? problem : RECEIPT).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bad ? 422 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void restore() {
        System.setIn(stdin);
        System.setOut(out);
        System.setErr(err);
        server.stop(0);
    }

    @Test
    void givesTheAddressToTheOneArticleOnStandardInput() {
        assertThat(load("“It is over,” Anna Berg said.", "-", "--url", "https://runa.example/1"))
                .isZero();
        assertThat(bodies).singleElement().asString().contains("https://runa.example/1", "It is over");
        assertThat(load("{\"text\":\"One.\"}\n", "-", "--url", "https://runa.example/2"))
                .isZero();
        assertThat(bodies).last().asString().contains("\"url\":\"https://runa.example/2\"");
    }

    @Test
    void aDeadAddressIsToldAtOnce() {
        String dead = "http://127.0.0.1:" + server.getAddress().getPort();
        server.stop(0);
        assertThat(Onrecord.line(new Onrecord()).execute("load", "-", "--no-wait", "--api", dead))
                .isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(said()).contains("nothing listens at " + dead).doesNotContain("Exception");
    }

    @Test
    void refusesOneAddressForSeveralArticles() throws IOException {
        String two = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";
        assertThat(load(two, "-", "--url", "https://runa.example/1")).isEqualTo(ExitCode.USAGE);
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(load("", empty.toString(), "--url", "https://runa.example/1"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(bodies).isEmpty();
        assertThat(said()).contains("here are more", "here is none");
    }

    @Test
    void countsABadLineEndsWithOneAndTakesTheRest() throws IOException {
        Path lines = Files.write(
                temp.resolve("lines.jsonl"),
                "{\"text\":\"1\"}\n{\"text\":\"\u00e9\"}\n{\"text\":\"3\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(temp.resolve("notes.png"), "no");
        assertThat(load("", temp.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(said())
                .contains("2 new, 0 known, 1 refused")
                .contains("refused: " + lines + " line 2: is not UTF-8")
                .contains("passed over 1 file that")
                .contains("notes.png");
    }

    @Test
    void writesDownWhatWasNotTakenInAndWhy() throws IOException {
        Path articles = Files.createDirectory(temp.resolve("articles"));
        Files.writeString(articles.resolve("lines.jsonl"), "{\"text\":\"1\"}\n{\"text\":\"refuse\"}\n");
        Files.writeString(articles.resolve("photo.png"), "no");
        Path report = temp.resolve("report.jsonl");
        assertThat(load("", articles.toString(), "--report", report.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(Files.readAllLines(report))
                .containsExactlyInAnyOrder(
                        "{\"outcome\":\"refused\",\"origin\":\"" + articles.resolve("lines.jsonl")
                                + " line 2\",\"reason\":\"the article is empty\",\"code\":\"article-empty\"}",
                        "{\"outcome\":\"passed over\",\"origin\":\"" + articles.resolve("photo.png")
                                + "\",\"reason\":\"of no kind that holds articles\",\"code\":null}");
    }

    @Test
    void goesOnWhereItWasBrokenOffAndForgetsWhenItIsThrough() throws IOException {
        Path lines = Files.writeString(
                temp.resolve("lines.jsonl"), "{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n");
        Path journal = temp.resolve("journal");
        String file = Files.readString(broken(lines, journal));
        assertThat(file).isNotBlank();
        bodies.clear();
        assertThat(load("", lines.toString(), "--journal", journal.toString())).isZero();
        assertThat(String.join("", bodies))
                .as("what had no receipt")
                .contains("\"2\"", "\"3\"")
                .doesNotContain("\"1\"");
        assertThat(said()).contains("goes on where this load was broken off", "2 new");
        assertThat(journal).doesNotExist();
    }

    /** What a load leaves that was killed after its first receipt. */
    private Path broken(Path lines, Path journal) throws IOException {
        try (Journal begun = Journal.open(journal)) {
            LoadOptions options = new LoadOptions(null, null, null, false, begun, null);
            Screen screen = new Screen(System.out, false);
            Loader.into(new Api(address(), Api.client()), screen, Notes.onScreen(screen), options)
                    .load(
                            Pieces.of(List.of(lines.toString()), InputStream.nullInputStream(), begun, file -> {})
                                    .limit(1),
                            null);
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
        return journal;
    }

    @Test
    void sendsTheRowsOfATableWithTheirColumnsAndOneRefusalForAll() throws IOException {
        Path table = Files.writeString(
                temp.resolve("rows.csv"), "wer,was\nA,refuse columns\nB,refuse columns\nC,refuse columns\n");
        Path report = temp.resolve("report.jsonl");
        assertThat(load("", table.toString(), "--columns", "text:body", "--report", report.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("3 refused").containsOnlyOnce("refused: ");
        assertThat(Files.readAllLines(report)).hasSize(3);
    }

    @Test
    void watchingNeedsAFolder() {
        assertThat(load("", temp.resolve("nowhere").toString(), "--watch")).isEqualTo(ExitCode.USAGE);
    }

    private int load(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        String[] line = new String[arguments.length + 6];
        line[4] = "--data";
        line[5] = data.toString();
        line[0] = "load";
        line[1] = "--no-wait";
        line[2] = "--api";
        line[3] = address();
        System.arraycopy(arguments, 0, line, 6, arguments.length);
        return Onrecord.line(new Onrecord()).execute(line);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
