package io.onrecord.ingest.fetch;

import static io.onrecord.ingest.fetch.Fetching.failed;
import static io.onrecord.ingest.fetch.Fetching.fetch;
import static io.onrecord.ingest.fetch.Fetching.fetched;
import static io.onrecord.ingest.fetch.Fetching.gzip;
import static io.onrecord.ingest.fetch.Fetching.ok;
import static io.onrecord.ingest.fetch.Fetching.packing;
import static io.onrecord.ingest.fetch.Fetching.redirect;
import static io.onrecord.ingest.fetch.Fetching.text;
import static io.onrecord.ingest.fetch.Fetching.zlib;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchAddressTest {
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
        try (Fetching open = new Fetching(TestSettings.OPEN, nobody)) {
            assertThat(open.fetchAddress(Wanted.of("http://nowhere.example/")))
                    .isEqualTo(new Failed("there is no host nowhere.example", null, null));
        }
    }

    private Fetched packed(String encoding, byte[] body) throws Exception {
        try (RawServer server = packing(encoding, body)) {
            return fetched(Wanted.of(server.at("/")));
        }
    }
}
