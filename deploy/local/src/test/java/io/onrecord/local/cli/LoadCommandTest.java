package io.onrecord.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = RECEIPT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
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
        Files.writeString(temp.resolve("notes.pdf"), "no");
        assertThat(load("", temp.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(bodies).hasSize(2);
        assertThat(said())
                .contains("2 new, 0 known, 1 refused")
                .contains("refused: " + lines + " line 2: is not UTF-8")
                .contains("passed over 1 file that")
                .contains("notes.pdf");
    }

    private int load(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        String[] line = new String[arguments.length + 4];
        line[0] = "load";
        line[1] = "--no-wait";
        line[2] = "--api";
        line[3] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(arguments, 0, line, 4, arguments.length);
        return Onrecord.line(new Onrecord()).execute(line);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
