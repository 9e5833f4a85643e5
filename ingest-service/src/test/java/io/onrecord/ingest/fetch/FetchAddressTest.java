package io.onrecord.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchAddressTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-15T10:00:00Z"), ZoneOffset.UTC);
    private static final Resolver NAMES = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

    @Test
    void whatStandsThereComesWithWhatIsSaidOfIt() throws Exception {
        try (RawServer server = RawServer.answering("""
                HTTP/1.1 200 OK
                Content-Type: Application/RSS+xml; charset="utf-8"
                Content-Length: 5
                ETag: "a1"
                Last-Modified: Thu, 14 Mar 2024 10:00:00 GMT
                Cache-Control: public, max-age=900

                words""")) {
            Fetched fetched = fetched(Wanted.of(server.at("/feed?x=1#here")).as("application/rss+xml"));
            assertThat(text(fetched)).isEqualTo("words");
            assertThat(fetched.address()).isEqualTo(server.at("/feed?x=1"));
            assertThat(fetched.movedTo()).isNull();
            assertThat(fetched.body().mediaType()).isEqualTo("application/rss+xml");
            assertThat(fetched.body().charset()).isEqualTo("utf-8");
            assertThat(fetched.validators()).isEqualTo(new Validators("\"a1\"", "Thu, 14 Mar 2024 10:00:00 GMT"));
            assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(15));
            assertThat(server.requests().getFirst())
                    .startsWith("GET /feed?x=1 HTTP/1.1\n")
                    .contains(
                            "Host: 127.0.0.1:" + server.port() + "\n",
                            "User-Agent: Onrecord/1 (news record; +https://contact.example/us)\n",
                            "Accept: application/rss+xml\n",
                            "Accept-Encoding: gzip, deflate\n")
                    .doesNotContain("If-None-Match", "Cookie", "Authorization", "Upgrade");
        }
    }

    @Test
    void whatHasNotChangedDoesNotComeAgain() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 304 Not Modified\r\nETag: W/\"a2\"\r\n\r\n")) {
            Validators had = new Validators("\"a1\"", "Thu, 14 Mar 2024 10:00:00 GMT");
            Outcome outcome = fetch(Wanted.of(server.at("/")).unless(had));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unchanged.class,
                            unchanged ->
                                    assertThat(unchanged.validators().etag()).isEqualTo("W/\"a2\""));
            assertThat(server.requests().getFirst())
                    .contains("If-None-Match: \"a1\"\n", "If-Modified-Since: Thu, 14 Mar 2024 10:00:00 GMT\n");
            assertThat(failed(Wanted.of(server.at("/"))).status()).isEqualTo(304);
        }
    }

    @Test
    void aValidatorCannotSmuggleAHeaderIn() throws Exception {
        try (RawServer server = RawServer.answering(ok("x"))) {
            fetched(Wanted.of(server.at("/")).unless(new Validators("\"a\"\r\nX-Evil: 1", null)));
            assertThat(server.requests().getFirst()).doesNotContain("X-Evil");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Fri, 15 Mar 2024 10:30:00 GMT', PT30M",
        "503, 'Friday, 15-Mar-24 10:30:00 GMT', PT30M",
        "503, 'Fri Mar 15 10:30:00 2024', PT30M",
        "503, 'Fri, 15 Mar 2024 09:00:00 GMT', PT0S",
        "503, 99999999999999, P365D",
        "503, soon,",
        "503, -5,",
        "410, 7, PT7S"
    })
    void aServerSaysWhenToComeBack(int status, String after, Duration wait) throws Exception {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 " + status + " No\r\nRetry-After: " + after + "\r\n\r\n")) {
            Failed failed = failed(Wanted.of(server.at("/")));
            assertThat(failed.status()).isEqualTo(status);
            assertThat(failed.retryAfter()).isEqualTo(wait);
            assertThat(failed.reason()).contains(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[64:ff9b::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://１２７.0.0.1:PORT/",
                "http://inside.example:PORT/",
                "http://a@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT\\@example.org/",
                "http://0.0.0.0:PORT/",
                "http://[::]:PORT/",
                "https://127.0.0.1:PORT/",
                "ftp://127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://100.100.100.200/"
            })
    void nobodyInsideIsAsked(String address) throws Exception {
        try (RawServer inside = RawServer.answering(ok("secret"));
                FetchAddressing closed = new FetchAddressing(TestSettings.CLOSED, NAMES)) {
            String written = address.replace("PORT", String.valueOf(inside.port()));
            assertThat(closed.fetch(Wanted.of(written))).isInstanceOf(Refused.class);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void oneAddressInsideAmongOthersRefusesTheName() throws Exception {
        Resolver mixed = host -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1"));
        try (FetchAddressing closed = new FetchAddressing(TestSettings.CLOSED, mixed)) {
            assertThat(closed.fetch(Wanted.of("http://mixed.example/")))
                    .isEqualTo(new Refused(
                            "mixed.example (10.0.0.1) is not on the public internet: it is a private network"));
        }
    }

    @ParameterizedTest
    @CsvSource({"22", "25", "5432", "6379", "9092"})
    void onlyPortsOfTheWebAreAsked(int port) throws Exception {
        Resolver outside = host -> List.of(InetAddress.ofLiteral("8.8.8.8"));
        try (FetchAddressing closed = new FetchAddressing(TestSettings.CLOSED, outside)) {
            assertThat(closed.fetch(Wanted.of("http://news.example:" + port + "/")))
                    .isEqualTo(new Refused("port " + port + " is not asked; these are: 80, 443, 8080, 8443"));
        }
    }

    /** The name means the open server when it is checked, and would mean something else when asked again. */
    @Test
    void aNameIsResolvedOnceAndAskedWhereItWasChecked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
        try (RawServer server = RawServer.answering(ok("right"));
                FetchAddressing open = new FetchAddressing(TestSettings.OPEN, rebinding)) {
            Outcome outcome = open.fetch(Wanted.of("http://rebind.example:" + server.port() + "/"));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Fetched.class, fetched -> assertThat(text(fetched)).isEqualTo("right"));
            assertThat(asked).hasValue(1);
            assertThat(server.requests().getFirst()).contains("Host: rebind.example:" + server.port() + "\n");
            assertThat(open.fetch(Wanted.of("http://rebind.example:" + server.port() + "/")))
                    .isInstanceOf(Refused.class);
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.2:PORT/", "//[::1]:PORT/", "http://inside.example:PORT/", "http://2130706434/"})
    void aRedirectLeadsNobodyInside(String location) throws Exception {
        Resolver names = host -> List.of(InetAddress.ofLiteral("127.0.0.2"));
        try (RawServer inside = RawServer.answering(ok("secret"));
                RawServer outside = RawServer.answering("HTTP/1.1 302 Found\r\nLocation: "
                        + location.replace("PORT", String.valueOf(inside.port())) + "\r\n\r\n");
                FetchAddressing open = new FetchAddressing(TestSettings.OPEN, names)) {
            assertThat(open.fetch(Wanted.of(outside.at("/")))).isInstanceOf(Refused.class);
            assertThat(outside.connections()).isOne();
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void redirectsAreFollowedAndTheLastingOnesRemembered() throws Exception {
        try (RawServer server = new RawServer((path, out) -> out.write(
                switch (path) {
                    case "/a" -> redirect(301, "/b");
                    case "/b" -> redirect(308, "c");
                    case "/c" -> redirect(302, "?d");
                    default -> ok("there").getBytes(StandardCharsets.ISO_8859_1);
                }))) {
            Fetched fetched = fetched(Wanted.of(server.at("/a")));
            assertThat(fetched.address()).isEqualTo(server.at("/c?d"));
            assertThat(fetched.movedTo()).isEqualTo(server.at("/c"));
            assertThat(text(fetched)).isEqualTo("there");
        }
    }

    @Test
    void redirectsEnd() throws Exception {
        try (RawServer circle =
                        new RawServer((path, out) -> out.write(redirect(302, path.equals("/a") ? "/b" : "/a")));
                RawServer stairs = new RawServer((path, out) -> out.write(redirect(302, path + "x")));
                RawServer nowhere = RawServer.answering("HTTP/1.1 302 Found\r\n\r\n")) {
            assertThat(failed(Wanted.of(circle.at("/a"))).reason()).contains("circle");
            assertThat(failed(Wanted.of(stairs.at("/a"))).reason()).contains("more than 3 redirects");
            assertThat(stairs.connections()).isEqualTo(4);
            assertThat(failed(Wanted.of(nowhere.at("/"))).reason()).contains("where to");
        }
    }

    @Test
    void packedBodiesAreUnpacked() throws Exception {
        byte[] words = "words ".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(text(packed("gzip", gzip(words)))).hasSize(600);
        assertThat(text(packed("X-GZIP", gzip(words)))).hasSize(600);
        assertThat(text(packed("deflate", zlib(words)))).hasSize(600);
        assertThat(text(packed("identity", words))).hasSize(600);
        assertThat(text(packed("identity", gzip(words)))).hasSize(600);
        assertThat(text(packed("gzip", gzip(gzip(words))))).hasSize(600);
        assertThat(text(packed("gzip", new byte[0]))).isEmpty();
        assertThat(text(packed("deflate", new byte[0]))).isEmpty();
    }

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
                FetchAddressing open = new FetchAddressing(TestSettings.OPEN.within(within), NAMES)) {
            assertThat(open.fetch(Wanted.of(slow.at("/"))))
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
                FetchAddressing hurried = new FetchAddressing(TestSettings.OPEN.within(Duration.ofSeconds(1)), NAMES)) {
            assertThat(failed(Wanted.of(many.at("/"))).reason()).contains("headers");
            assertThat(failed(Wanted.of(longOne.at("/"))).reason()).contains("headers");
            assertThat(hurried.fetch(Wanted.of(patience.at("/")))).isInstanceOf(Failed.class);
        }
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        int port;
        try (RawServer gone = RawServer.answering("")) {
            port = gone.port();
        }
        assertThat(failed(Wanted.of("http://127.0.0.1:" + port + "/")).reason())
                .isEqualTo("127.0.0.1 does not take connections on port " + port);
        Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (FetchAddressing open = new FetchAddressing(TestSettings.OPEN, nobody)) {
            assertThat(open.fetch(Wanted.of("http://nowhere.example/")))
                    .isEqualTo(new Failed("there is no host nowhere.example", null, null));
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotAskedInTheClear() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> greet(plain));
            Failed failed = failed(Wanted.of("https://127.0.0.1:" + plain.getLocalPort() + "/"));
            assertThat(failed.reason()).startsWith("no safe connection to 127.0.0.1");
        }
    }

    private static void greet(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(ok("clear").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Fetched packed(String encoding, byte[] body) throws Exception {
        try (RawServer server = packing(encoding, body)) {
            return fetched(Wanted.of(server.at("/")));
        }
    }

    private String unpackable(String encoding, byte[] body) throws Exception {
        try (RawServer server = packing(encoding, body)) {
            return failed(Wanted.of(server.at("/"))).reason();
        }
    }

    private static RawServer packing(String encoding, byte[] body) throws IOException {
        return new RawServer((path, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] redirect(int status, String to) {
        return ("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + to + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(Fetched fetched) {
        return new String(fetched.body().bytes(), StandardCharsets.UTF_8);
    }

    private static Outcome fetch(Wanted wanted) throws IOException {
        try (FetchAddressing open = new FetchAddressing(TestSettings.OPEN, NAMES)) {
            return open.fetch(wanted);
        }
    }

    private static Fetched fetched(Wanted wanted) throws IOException {
        Outcome outcome = fetch(wanted);
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private static Failed failed(Wanted wanted) throws IOException {
        Outcome outcome = fetch(wanted);
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    /** One that closes what it opened. */
    private static final class FetchAddressing implements AutoCloseable {
        private final FetchAddress fetch;

        FetchAddressing(FetchSettings settings, Resolver names) {
            this.fetch = new FetchAddress(settings, names, CLOCK);
        }

        Outcome fetch(Wanted wanted) {
            return fetch.fetch(wanted);
        }

        @Override
        public void close() throws IOException {
            fetch.close();
        }
    }
}
