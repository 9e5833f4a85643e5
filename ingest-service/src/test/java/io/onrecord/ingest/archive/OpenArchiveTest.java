package io.onrecord.ingest.archive;

import static io.onrecord.ingest.archive.Packing.bytes;
import static io.onrecord.ingest.archive.Packing.gzip;
import static io.onrecord.ingest.archive.Packing.joined;
import static io.onrecord.ingest.archive.Packing.response;
import static io.onrecord.ingest.archive.Packing.tar;
import static io.onrecord.ingest.archive.Packing.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenArchiveTest {
    private static final Map<String, byte[]> TWO = files("a/one.txt", "One.", "b/two.html", "<p>Two.");

    @TempDir
    private Path folder;

    private final List<String> taken = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int maxEntries = 100;
    private long maxUnpacked = 64L << 20;

    @Test
    void handsOverEveryFileOfAZipAndOfATarPackedOrNot() throws IOException {
        for (byte[] archive : List.of(zip(TWO), tar(TWO))) {
            open(kind(archive), archive);
            assertThat(taken).containsExactly("a/one.txt=One.", "b/two.html=<p>Two.");
            taken.clear();
        }
        open(ArchiveKind.TAR_GZ, gzip(tar(TWO)));
        assertThat(taken).containsExactly("a/one.txt=One.", "b/two.html=<p>Two.");
    }

    @Test
    void namesAPackedFileWithoutItsLastEnding() throws IOException {
        open(ArchiveKind.GZ, gzip(bytes("{}")), "lines.jsonl.gz");
        assertThat(taken).containsExactly("lines.jsonl={}");
    }

    @Test
    void takesFromACrawlWhatCameWithStatus200AndItsAddress() throws IOException {
        byte[] crawl = joined(
                Packing.record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n")),
                response("https://runa.example/a", 200, "text/html; charset=windows-1251", bytes("<p>A")),
                Packing.record(
                        "request",
                        "https://runa.example/a",
                        "application/http;msgtype=request",
                        bytes("GET / HTTP/1.1\r\n\r\n")),
                response("https://runa.example/gone", 404, "text/html", bytes("<p>Gone")),
                response("https://runa.example/robots.txt", 200, "text/plain", bytes("User-agent: *")),
                Packing.record("resource", "https://runa.example/b", "text/html", bytes("<p>B")));
        for (ArchiveKind kind : List.of(ArchiveKind.WARC, ArchiveKind.WARC_GZ)) {
            taken.clear();
            passedOver.clear();
            open(kind, kind == ArchiveKind.WARC ? crawl : gzip(crawl));
            assertThat(taken)
                    .containsExactly(
                            "https://runa.example/a text/html windows-1251=<p>A",
                            "https://runa.example/b text/html null=<p>B");
            assertThat(passedOver).containsExactly("answers with another status than 200", "robots.txt of sites");
        }
    }

    @Test
    void whatIsPackedInPiecesThatHoldNothingIsRefused() {
        byte[] nothing = gzip(new byte[0]);
        byte[] pieces = new byte[nothing.length * 200_000];
        for (int at = 0; at < pieces.length; at += nothing.length) {
            System.arraycopy(nothing, 0, pieces, at, nothing.length);
        }
        refused(ArchiveKind.GZ, pieces, "archive-broken");
    }

    @Test
    void anAnswerWhoseKindCannotBeReadIsPassedOver() throws IOException {
        byte[] page = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Here");
        open(
                ArchiveKind.WARC,
                joined(
                        Packing.record("response", "https://runa.example/a", "appl<<ication/http", page),
                        response("https://runa.example/b", 200, "te<<xt/html", bytes("<p>There"))));
        assertThat(passedOver).contains("answers by another protocol than HTTP");
    }

    @Test
    void anAnswerThatIsCutOffWithinItsHeadIsRefused() {
        byte[] crawl = response("https://runa.example/a", 200, "text/html", bytes("<p>Here"));
        String written = new String(crawl, StandardCharsets.ISO_8859_1);
        int within = written.indexOf("HTTP/1.1 200") + 5;
        refused(ArchiveKind.WARC, Arrays.copyOf(crawl, within), "archive-broken");
        refused(ArchiveKind.WARC_GZ, gzip(Arrays.copyOf(crawl, within)), "archive-broken");
    }

    @Test
    void unpacksWhatASiteHadPackedForTheWay() throws IOException {
        byte[] packed = gzip(bytes("<p>Packed"));
        byte[] answer = joined(
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.length + "\r\n\r\n"),
                packed);
        open(
                ArchiveKind.WARC,
                Packing.record("response", "https://runa.example/a", "application/http;msgtype=response", answer));
        assertThat(taken).containsExactly("https://runa.example/a text/html null=<p>Packed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR_GZ", "GZ", "WARC_GZ"})
    void stopsABombBeforeItGoesOff(ArchiveKind kind) throws IOException {
        byte[] zeros = new byte[40 << 20];
        byte[] bomb = switch (kind) {
            case ZIP -> zip(Map.of("a.txt", zeros));
            case TAR_GZ -> gzip(tar(Map.of("a.txt", zeros)));
            case WARC_GZ -> gzip(response("https://runa.example/a", 200, "text/html", zeros));
            default -> gzip(zeros);
        };
        refused(kind, bomb, "archive-too-large");
    }

    @Test
    void countsWhatNobodyWantedToRead() throws IOException {
        maxUnpacked = 3000;
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 5).forEach(i -> many.put(i + ".png", new byte[1000]));
        refused(ArchiveKind.ZIP, zip(many), "archive-too-large");
        assertThat(taken).hasSize(4);
    }

    @Test
    void stopsAtTooManyEntries() throws IOException {
        maxEntries = 3;
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 5).forEach(i -> many.put(i + ".txt", bytes("Text")));
        for (byte[] archive : List.of(zip(many), tar(many))) {
            taken.clear();
            refused(kind(archive), archive, "archive-too-large");
            assertThat(taken).hasSize(3);
        }
    }

    @Test
    void aNameWithoutEndFillsNoMemory() throws IOException {
        refused(ArchiveKind.TAR, Packing.tarWithLongName(new byte[8 << 20]), "archive-broken");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatCameBeforeTheArchiveIsCutOff(ArchiveKind kind) throws IOException {
        String noise = new java.util.Random(7)
                .ints(60_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Map<String, byte[]> two = files("one.txt", "One." + noise, "two.txt", "Two." + noise);
        byte[] crawl = joined(
                response("https://runa.example/a", 200, "text/html", bytes("One." + noise)),
                response("https://runa.example/b", 200, "text/html", bytes("Two." + noise)));
        byte[] whole = switch (kind) {
            case ZIP -> zip(two);
            case TAR -> tar(two);
            case TAR_GZ -> gzip(tar(two));
            case GZ -> gzip(bytes(noise));
            case WARC -> crawl;
            case WARC_GZ -> gzip(crawl);
        };
        refused(kind, Arrays.copyOf(whole, whole.length - 9000), "archive-broken");
        assertThat(taken).hasSize(kind == ArchiveKind.GZ ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoArchiveIsRefusedAsOne(ArchiveKind kind) throws IOException {
        refused(kind, bytes("No archive at all. ".repeat(100)), "archive-broken");
        refused(kind, new byte[0], "archive-broken");
    }

    @Test
    void goesOnAfterAFileThatIsLeftUnread() throws IOException {
        List<String> names = new ArrayList<>();
        write(zip(TWO));
        new OpenArchive(limits()).read(ArchiveKind.ZIP, "x.zip", folder.resolve("archive"), new Entries() {
            @Override
            public boolean take(Entry entry) {
                return names.add(entry.name());
            }

            @Override
            public void passOver(String reason) {}
        });
        assertThat(names).containsExactly("a/one.txt", "b/two.html");
    }

    private void refused(ArchiveKind kind, byte[] archive, String code) {
        assertThatThrownBy(() -> open(kind, archive))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private void open(ArchiveKind kind, byte[] archive) throws IOException {
        open(kind, archive, "archive");
    }

    private void open(ArchiveKind kind, byte[] archive, String name) throws IOException {
        write(archive);
        new OpenArchive(limits()).read(kind, name, folder.resolve("archive"), new Gather());
    }

    private void write(byte[] archive) throws IOException {
        Files.write(folder.resolve("archive"), archive);
    }

    private final class Gather implements Entries {
        @Override
        public boolean take(Entry entry) throws IOException {
            String declared = entry.mediaType() == null ? "" : " " + entry.mediaType() + " " + entry.charset();
            if (entry.name().endsWith(".png")) {
                return taken.add(entry.name());
            }
            try (InputStream in = entry.content().open()) {
                taken.add(entry.name() + declared + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return true;
        }

        @Override
        public void passOver(String reason) {
            passedOver.add(reason);
        }
    }

    private static ArchiveKind kind(byte[] archive) {
        return archive[0] == 'P' && archive[1] == 'K' ? ArchiveKind.ZIP : ArchiveKind.TAR;
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return files;
    }

    private ArchiveLimits limits() {
        return new ArchiveLimits() {
            @Override
            public int maxEntries() {
                return maxEntries;
            }

            @Override
            public long maxUnpackedBytes() {
                return maxUnpacked;
            }

            @Override
            public int maxRatio() {
                return 200;
            }
        };
    }
}
