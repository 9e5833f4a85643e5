package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, crawls and tables, taken apart into what can be sent one by one. */
class ManyInOneTest {
    @TempDir
    private Path temp;

    private final List<String> passedOver = new ArrayList<>();

    @Test
    void eachFileOfAnArchiveIsAPiece() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a/one.txt", "One.");
        files.put("two.jsonl", "{\"text\":\"2\"}\n{\"text\":\"3\"}\n");
        files.put("rows.csv", "text\nFour\n");
        files.put("inner.zip", "PK");
        files.put("photo.png", "");
        for (Path archive : List.of(
                write("all.zip", zip(files)), write("all.tgz", gzip(tar(files))), write("all.tar", tar(files)))) {
            passedOver.clear();
            String inside = archive + "!/";
            assertThat(pieces(archive))
                    .containsExactly(
                            new Piece.InMemory(inside + "a/one.txt", "one.txt", utf8("One.")),
                            new Piece.InJson(inside + "two.jsonl line 1", "{\"text\":\"2\"}"),
                            new Piece.InJson(inside + "two.jsonl line 2", "{\"text\":\"3\"}"),
                            new Piece.Row(
                                    inside + "rows.csv line 2", inside + "rows.csv", "row.csv", utf8("text\nFour\n")),
                            new Piece.Unusable(
                                    inside + "inner.zip",
                                    "is an archive in an archive, which is not opened; unpack the outer one"));
            assertThat(passedOver).containsExactly(inside + "photo.png");
        }
    }

    @Test
    void whatIsDamagedSaysSoAndKeepsWhatCameBefore() throws IOException {
        byte[] tar = tar(new LinkedHashMap<>(Map.of("one.txt", "One.", "two.txt", "Two.")));
        Path cut = write("cut.tar", Arrays.copyOf(tar, 3 * 512 + 2));
        assertThat(pieces(cut)).hasSize(2).last().isInstanceOf(Piece.Unusable.class);
        assertThat(pieces(write("no.zip", utf8("No archive").array())))
                .singleElement()
                .isInstanceOfSatisfying(
                        Piece.Unusable.class, bad -> assertThat(bad.reason()).contains("damaged"));
    }

    @Test
    void aLargeFileInAnArchiveIsNotGatheredUp() throws IOException {
        Path archive = write("large.tgz", gzip(tar(Map.of("large.txt", "long ".repeat(1 << 20)))));
        assertThat(pieces(archive))
                .containsExactly(new Piece.Unusable(archive + "!/large.txt", "is larger than 2 MiB"));
    }

    @Test
    void aPackedFileIsWhatItsInnerNameSays() throws IOException {
        Path packed = write("lines.jsonl.gz", gzip(utf8("{\"text\":\"1\"}\n").array()));
        assertThat(pieces(packed))
                .containsExactly(new Piece.InJson(packed + "!/lines.jsonl line 1", "{\"text\":\"1\"}"));
    }

    @Test
    void aCrawlIsCutIntoRecordsAndPicturesStayAtHome() throws IOException {
        String page = record(
                "response",
                "https://runa.example/a",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A\r\n\r\nWARC/1.0");
        String crawl = record("warcinfo", "", "software: none")
                + page
                + record("request", "https://runa.example/a", "GET /a HTTP/1.1\r\n\r\n")
                + record(
                        "response",
                        "https://runa.example/b.png",
                        "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n\r\nPNG")
                + record(
                        "response",
                        "https://runa.example/c",
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno")
                + record("response", "https://runa.example/d", "HTTP/1.1 200 OK\r\n\r\n<p>D");
        Path plain = write("crawl.warc", crawl.getBytes(StandardCharsets.UTF_8));
        Path packed = write("crawl.warc.gz", gzip(crawl.getBytes(StandardCharsets.UTF_8)));
        for (Path file : List.of(plain, packed)) {
            passedOver.clear();
            List<Piece> found = pieces(file);
            assertThat(found)
                    .extracting(Piece::origin)
                    .containsExactly(file + "!/https://runa.example/a", file + "!/https://runa.example/d");
            assertThat(found.getFirst()).isEqualTo(new Piece.Crawled(file + "!/https://runa.example/a", utf8(page)));
            assertThat(passedOver).hasSize(2);
        }
        Path cut = write("cut.warc", Arrays.copyOf(crawl.getBytes(StandardCharsets.UTF_8), crawl.length() - 30));
        assertThat(pieces(cut)).last().isInstanceOf(Piece.Unusable.class);
    }

    @Test
    void aTableIsCutIntoRowsWithTheHeader() throws IOException {
        String table = "title;text\r\n\"A; \"\"quoted\"\"\r\nB\";One\r\n\r\nIt said \"so;Two\r\n;Three";
        Path file = write("rows.csv", table.getBytes(StandardCharsets.UTF_8));
        String header = "title;text\r\n";
        assertThat(pieces(file))
                .containsExactly(
                        new Piece.Row(
                                file + " line 2",
                                file.toString(),
                                "row.csv",
                                utf8(header + "\"A; \"\"quoted\"\"\r\nB\";One\r\n")),
                        new Piece.Row(
                                file + " line 5", file.toString(), "row.csv", utf8(header + "It said \"so;Two\r\n")),
                        new Piece.Row(file + " line 6", file.toString(), "row.csv", utf8(header + ";Three")));
    }

    @Test
    void aQuotationMarkNeverClosedEndsTheTableAndNotTheMemory() throws IOException {
        Path file = write("rows.csv", ("text\nOne\n\"" + "long ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(pieces(file)).hasSize(2).last().isInstanceOf(Piece.Unusable.class);
        Path utf16 = write("utf16.csv", "text\nOne\n".getBytes(Charset.forName("UTF-16")));
        assertThat(pieces(utf16)).singleElement().isInstanceOf(Piece.Unusable.class);
    }

    private List<Piece> pieces(Path file) {
        return Pieces.of(List.of(file.toString()), InputStream.nullInputStream(), null, passedOver::add)
                .toList();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(temp.resolve(name), content);
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(String type, String url, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nContent-Length: "
                + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
