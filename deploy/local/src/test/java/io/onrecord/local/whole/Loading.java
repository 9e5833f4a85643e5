package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command that loads, against a packaged system that somebody else has started: all kinds of files, watching, and killed
 * half-way. The last leaves thousands of articles unread, which the others would have to wait behind.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Loading {
    private static final String MAIL = """
            From: Runa Letters <letters@runa.example>
            Subject: The talks
            Date: Wed, 06 May 2020 10:30:00 +0200
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            “Out of a mail,” Mira Holt said on Monday.
            """;

    private static final String RTF = "{\\rtf1\\ansi\\pard \\u8220?Out of rich text,\\u8221? Mira Holt said.\\par}";

    /** Eight uploads of a hundred. */
    private static final int UNDER_WAY = 800;

    @TempDir
    private Path files;

    private final Launched up;

    Loading(Launched up) {
        this.up = up;
    }

    @Test
    void takesDocumentsArchivesCrawlsAndTablesAndWritesDownWhatItRefuses() throws Exception {
        Path articles = Files.createDirectory(files.resolve("articles"));
        Files.writeString(articles.resolve("letter.eml"), MAIL);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(articles.resolve("all.zip")))) {
            add(zip, "deep/rich.rtf", RTF);
            add(zip, "page.html", "<p>“Out of a page,” Mira Holt said on Tuesday.</p>");
            add(zip, "broken.pdf", "%PDF-1.4 no more");
            add(zip, "style.css", "p {}");
        }
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n<p>Out of a crawl, Mira Holt said on Friday.</p>";
        try (OutputStream warc = new GZIPOutputStream(Files.newOutputStream(articles.resolve("crawl.warc.gz")))) {
            warc.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://runa.example/crawled\r\n"
                            + "WARC-Date: 2019-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:8a3f0c52-0000-4000-8000-000000000001>\r\n"
                            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                            + answer.length() + "\r\n\r\n" + answer + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                articles.resolve("rows.csv"), "words,day\n\"Out of a row, Mira Holt said.\",2020-05-07\n,2020-05-08\n");
        Path report = files.resolve("report.jsonl");
        Process load = load(articles, "--columns", "text:words,publishedAt:day", "--report", report.toString());
        String said = said(load);
        assertThat(load.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("5 new, 0 known, 2 refused, 5 extracted, 0 failed");
        assertThat(Files.readString(report))
                .contains(
                        "all.zip!/broken.pdf",
                        "document-broken",
                        "rows.csv line 3",
                        "article-empty",
                        "all.zip!/style.css");
        assertThat(
                        up.number(
                                "SELECT count(*) FROM article WHERE url = 'https://runa.example/crawled' AND published_precision = 'UNKNOWN'"))
                .isOne();
        assertThat(
                        up.number(
                                "SELECT count(*) FROM article WHERE title = 'The talks' AND published_value LIKE '2020-05-06%'"))
                .isOne();
        assertThat(up.number("SELECT count(*) FROM article WHERE published_value = '2020-05-07'"))
                .isOne();
        assertThat(
                        up.number(
                                "SELECT count(*) FROM article_version WHERE media_type = 'application/rtf' AND text LIKE '“Out of rich text%'"))
                .isOne();
    }

    @Test
    void takesFilesAndKnowsThemAgain() throws Exception {
        Path folder = Files.createDirectory(files.resolve("files"));
        Files.writeString(folder.resolve("one.txt"), "A first line\n\n“Two boats came,” Mira Holt said on Monday.");
        Files.write(folder.resolve("two.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Process first = load(folder);
        String said = said(first);
        assertThat(first.waitFor()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("1 new, 0 known, 1 refused, 1 extracted, 0 failed")
                .contains("two.txt");
        Process again = load(folder.resolve("one.txt"));
        said = said(again);
        assertThat(again.waitFor()).as(said).isZero();
        assertThat(said).contains("0 new, 1 known, 0 refused");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void goesOnWhereItWasKilled() throws Exception {
        int articles = 4000;
        Path lines = Files.writeString(
                files.resolve("lines.jsonl"),
                IntStream.range(0, articles)
                        .mapToObj(i -> "{\"text\":\"Line " + i + " of the killed load, Mira Holt said.\"}")
                        .collect(Collectors.joining("\n")));
        String counted = "SELECT count(*) FROM article_version WHERE text LIKE '%of the killed load%'";
        Process killed = load(lines, "--no-wait");
        // More than can be under way: some have their receipt.
        up.await("some are in", () -> up.number(counted) > UNDER_WAY + 200);
        // The command is a shell that becomes Java.
        killed.destroyForcibly().waitFor();
        long before = up.number(counted);
        assertThat(before).isLessThan(articles);
        Process again = load(lines, "--no-wait");
        String said = said(again);
        assertThat(again.waitFor()).as(said).isZero();
        assertThat(up.number(counted)).isEqualTo(articles);
        assertThat(said).contains("goes on where this load was broken off");
        // At most those under way had no receipt in the journal.
        long known = Long.parseLong(said.replaceAll("(?s).* new, (\\d+) known.*", "$1"));
        assertThat(known).isLessThanOrEqualTo(UNDER_WAY);
    }

    @Test
    void watchesAFolderUntilItIsTold() throws Exception {
        Path inbox = Files.createDirectory(files.resolve("inbox"));
        String counted = "SELECT count(*) FROM article_version WHERE text LIKE '%of the inbox%'";
        Files.writeString(inbox.resolve("one.txt"), "One of the inbox, Mira Holt said.");
        Process watch = load(inbox, "--watch");
        up.await("what was there is in", () -> up.number(counted) == 1);
        Files.writeString(inbox.resolve("two.txt"), "Two of the inbox, Mira Holt said.");
        up.await("what came is in", () -> up.number(counted) == 2);
        // The process itself would close what it said.
        watch.toHandle().destroy();
        assertThat(watch.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(watch.exitValue()).as(said(watch)).isZero();
        Files.writeString(inbox.resolve("three.txt"), "Three of the inbox, Mira Holt said.");
        Process again = load(inbox, "--watch");
        up.await("what came meanwhile is in", () -> up.number(counted) == 3);
        again.toHandle().destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said(again)).contains("1 new, 0 known, 0 refused");
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private Process load(Path path, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Launched.HOME.resolve("onrecord").toString(),
                "load",
                "--data",
                up.folder().root().toString(),
                path.toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("ONRECORD_NO_BUILD", "yes");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
