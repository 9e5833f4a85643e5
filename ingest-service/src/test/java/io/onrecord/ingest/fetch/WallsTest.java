package io.onrecord.ingest.fetch;

import static io.onrecord.ingest.fetch.Fetching.NAMES;
import static io.onrecord.ingest.fetch.Fetching.fetched;
import static io.onrecord.ingest.fetch.Fetching.ok;
import static io.onrecord.ingest.fetch.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody inside is asked: listeners on this machine count who comes. */
class WallsTest {
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
                Fetching closed = new Fetching(TestSettings.CLOSED, NAMES)) {
            String written = address.replace("PORT", String.valueOf(inside.port()));
            assertThat(closed.fetchAddress(Wanted.of(written))).isInstanceOf(Refused.class);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void oneAddressInsideAmongOthersRefusesTheName() throws Exception {
        Resolver mixed = host -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1"));
        try (Fetching closed = new Fetching(TestSettings.CLOSED, mixed)) {
            assertThat(closed.fetchAddress(Wanted.of("http://mixed.example/")))
                    .isEqualTo(new Refused(
                            "mixed.example (10.0.0.1) is not on the public internet: it is a private network"));
        }
    }

    @ParameterizedTest
    @CsvSource({"22", "25", "5432", "6379", "9092"})
    void onlyPortsOfTheWebAreAsked(int port) throws Exception {
        Resolver outside = host -> List.of(InetAddress.ofLiteral("8.8.8.8"));
        try (Fetching closed = new Fetching(TestSettings.CLOSED, outside)) {
            assertThat(closed.fetchAddress(Wanted.of("http://news.example:" + port + "/")))
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
                Fetching open = new Fetching(TestSettings.OPEN, rebinding)) {
            Outcome outcome = open.fetchAddress(Wanted.of("http://rebind.example:" + server.port() + "/"));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Fetched.class, fetched -> assertThat(text(fetched)).isEqualTo("right"));
            assertThat(asked).hasValue(1);
            assertThat(server.requests().getFirst()).contains("Host: rebind.example:" + server.port() + "\n");
            assertThat(open.fetchAddress(Wanted.of("http://rebind.example:" + server.port() + "/")))
                    .isInstanceOf(Refused.class);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void aHostMayBeOpenedAtOnePortAlone() throws Exception {
        Resolver here = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        try (RawServer open = RawServer.answering(ok("right"));
                RawServer beside = RawServer.answering(ok("secret"))) {
            for (String opened : List.of("feeds.inside", "127.0.0.1", "127.0.0.0/8", "[::1]")) {
                TestSettings settings = new TestSettings(
                        List.of(opened + ":" + open.port(), "[::1]:" + beside.port()), Duration.ofSeconds(20));
                try (Fetching fetching = new Fetching(settings, here)) {
                    assertThat(fetching.fetchAddress(Wanted.of("http://feeds.inside:" + open.port() + "/")))
                            .isInstanceOf(opened.startsWith("[") ? Refused.class : Fetched.class);
                    assertThat(fetching.fetchAddress(Wanted.of("http://feeds.inside:" + beside.port() + "/")))
                            .isInstanceOf(Refused.class);
                }
            }
            assertThat(beside.connections()).isZero();
        }
    }

    /** Whatever form the name server answers in, and however often it changes its mind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "0.0.0.0",
                "10.0.0.1",
                "169.254.169.254",
                "::1",
                "::",
                "::ffff:127.0.0.2",
                "::127.0.0.2",
                "::ffff:0:127.0.0.2",
                "64:ff9b::127.0.0.2",
                "64:ff9b:1::127.0.0.2",
                "2002:7f00:2::",
                "2001::1",
                "fd00::1",
                "fe80::1",
                "2a00:1450::5efe:127.0.0.2"
            })
    void aNameThatIsPublicOnceAndPrivateThenIsRefusedThen(String then) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding = host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : then));
        try (RawServer outside = RawServer.answering(
                        "HTTP/1.1 302 Found\r\nLocation: http://rebind.example:8080/second\r\n\r\n");
                Fetching open = new Fetching(TestSettings.OPEN, rebinding)) {
            assertThat(open.fetchAddress(Wanted.of("http://rebind.example:" + outside.port() + "/")))
                    .isInstanceOf(Refused.class);
            assertThat(asked).hasValue(2);
            assertThat(outside.connections()).isOne();
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
                Fetching open = new Fetching(TestSettings.OPEN, names)) {
            assertThat(open.fetchAddress(Wanted.of(outside.at("/")))).isInstanceOf(Refused.class);
            assertThat(outside.connections()).isOne();
            assertThat(inside.connections()).isZero();
        }
    }
}
