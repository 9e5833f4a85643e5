package io.onrecord.ingest.fetch;

import static io.onrecord.ingest.fetch.Fetching.NAMES;
import static io.onrecord.ingest.fetch.Fetching.failed;
import static io.onrecord.ingest.fetch.Fetching.fetched;
import static io.onrecord.ingest.fetch.Fetching.gzip;
import static io.onrecord.ingest.fetch.Fetching.packing;
import static io.onrecord.ingest.fetch.Fetching.text;
import static io.onrecord.ingest.fetch.Fetching.zlib;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeouts tell a hang from a slow machine, and nothing else. */
@Timeout(60)
class HostileServerTest {
    @Test
    void whatCannotBeUnpackedIsSaid() throws Exception {
        byte[] words = gzip("words ".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(unpackable("br", words)).contains("did not ask for");
        assertThat(unpackable("gzip, gzip", words)).contains("did not ask for");
        assertThat(unpackable("gzip", "plain words".getBytes(StandardCharsets.UTF_8)))
                .contains("unpacked");
        assertThat(unpackable("gzip", Arrays.copyOf(words, 20))).contains("unpacked");
        assertThat(unpackable("deflate", "plain words".getBytes(StandardCharsets.UTF_8)))
                .contains("unpacked");
    }

    @Test
    void aBombIsStoppedWhileItUnpacks() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(unpackable("gzip", bomb)).isEqualTo("the body is longer than 1000000 bytes when it is unpacked");
        assertThat(unpackable("gzip", gzip(bomb)))
                .isEqualTo("the body is longer than 1000000 bytes when it is unpacked");
        assertThat(unpackable("deflate", zlib(new byte[50_000_000]))).contains("longer than 1000000 bytes");
    }

    @Test
    void aBodyWithoutEndIsLeft() throws Exception {
        try (RawServer endless = new RawServer((path, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    while (true) {
                        out.write(new byte[1000]);
                    }
                });
                RawServer chunks = new RawServer((path, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
                    while (true) {
                        out.write("5\r\nwords\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                })) {
            assertThat(failed(Wanted.of(endless.at("/"))).reason()).isEqualTo("the body is longer than 100000 bytes");
            assertThat(failed(Wanted.of(chunks.at("/"))).reason()).isEqualTo("the body is longer than 100000 bytes");
            Fetched cut = fetched(Wanted.of(chunks.at("/")).cutAt(12));
            assertThat(text(cut)).isEqualTo("wordswordswo");
            assertThat(cut.body().whole()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n"})
    void aServerThatDripsIsLeftWhenTimeIsOver(String before) throws Exception {
        Duration within = Duration.ofMillis(400);
        try (RawServer slow = new RawServer((path, out) -> {
                    out.write(before.getBytes(StandardCharsets.ISO_8859_1));
                    while (true) {
                        out.write('a');
                        out.flush();
                        pause();
                    }
                });
                Fetching open = new Fetching(TestSettings.OPEN.within(within), NAMES)) {
            assertThat(open.fetchAddress(Wanted.of(slow.at("/"))))
                    .isEqualTo(new Failed("127.0.0.1 was not done within 0.4 seconds", null, null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 100~~words | middle of the answer",
                "HTTP/1.1 200 OK~Content-Length: -1~~words | not HTTP",
                "HTTP/1.1 200 OK~Content-Length: many~~words | not HTTP",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~words | not HTTP",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~wo | middle of the answer",
                "HTTP/1.1 | without an answer",
                "nonsense~~ | without an answer",
                "HTTP/1.1 abc OK~~ | without an answer",
                "'' | without an answer",
                "HTTP/1.1 101 Switching~Upgrade: x~~ | ",
                "HTTP/1.1 200 OK~nonsense~~ | not HTTP"
            })
    void answersThatAreNoneAreSaid(String answer, String reason) throws Exception {
        try (RawServer server = RawServer.answering(answer.strip().replace("~", "\r\n"))) {
            assertThat(failed(Wanted.of(server.at("/"))).reason()).contains(reason == null ? "" : reason);
        }
    }

    @Test
    void headersWithoutEndAreLeft() throws Exception {
        try (RawServer many = new RawServer((path, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    while (true) {
                        out.write("X-Header: value\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
                RawServer longOne = new RawServer((path, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nX-Header: ".getBytes(StandardCharsets.ISO_8859_1));
                    while (true) {
                        out.write("value".getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
                RawServer patience = new RawServer((path, out) -> {
                    while (true) {
                        out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
                Fetching hurried = new Fetching(TestSettings.OPEN.within(Duration.ofSeconds(1)), NAMES)) {
            assertThat(failed(Wanted.of(many.at("/"))).reason()).contains("headers");
            assertThat(failed(Wanted.of(longOne.at("/"))).reason()).contains("headers");
            assertThat(hurried.fetchAddress(Wanted.of(patience.at("/")))).isInstanceOf(Failed.class);
        }
    }

    /** Seeded, so that what fails once fails again. */
    @Test
    void whateverIsChangedInAnAnswerItEndsAsAnOutcome() throws Exception {
        byte[] whole =
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Encoding: gzip\r\nETag: \"a\"\r\nTransfer-Encoding: chunked\r\n\r\n2c\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] packed = gzip("words ".repeat(100).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(5);
        AtomicReference<byte[]> answer = new AtomicReference<>(whole);
        try (RawServer server = new RawServer((path, out) -> {
                    out.write(answer.get());
                    out.write(packed);
                });
                Fetching open = new Fetching(TestSettings.OPEN.within(Duration.ofSeconds(2)), NAMES)) {
            for (int i = 0; i < 500; i++) {
                byte[] changed = whole.clone();
                for (int j = random.nextInt(4); j >= 0; j--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                answer.set(Arrays.copyOf(
                        changed, random.nextInt(10) == 0 ? random.nextInt(changed.length) : changed.length));
                Outcome outcome = open.fetchAddress(Wanted.of(server.at("/")));
                assertThat(outcome).isNotInstanceOf(Refused.class);
                if (outcome instanceof Failed failed) {
                    assertThat(failed.reason()).isNotBlank().hasSizeLessThan(300);
                }
            }
        }
    }

    private String unpackable(String encoding, byte[] body) throws Exception {
        try (RawServer server = packing(encoding, body)) {
            return failed(Wanted.of(server.at("/"))).reason();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
