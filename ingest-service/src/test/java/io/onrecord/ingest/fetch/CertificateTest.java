package io.onrecord.ingest.fetch;

import static io.onrecord.ingest.fetch.Fetching.NAMES;
import static io.onrecord.ingest.fetch.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address; the certificate must be for the name. */
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static SSLContext ours;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.example",
                        "-ext",
                        "san=dns:news.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        ours = context(keys);
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void theNameIsAskedForAndInTheCertificate() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>();
        try (ServerSocket server = serve(asked);
                Fetching open = new Fetching(TestSettings.OPEN, NAMES, ours)) {
            Outcome outcome = open.fetchAddress(Wanted.of("https://news.example:" + server.getLocalPort() + "/"));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Fetched.class, fetched -> assertThat(text(fetched)).isEqualTo("words"));
            assertThat(asked).hasValue("news.example");
        }
    }

    @Test
    void aCertificateForAnotherNameIsNone() throws Exception {
        try (ServerSocket server = serve(new AtomicReference<>());
                Fetching open = new Fetching(TestSettings.OPEN, NAMES, ours)) {
            assertThat(refusal(open, "https://other.example:" + server.getLocalPort() + "/"))
                    .contains("other.example");
            assertThat(refusal(open, "https://127.0.0.1:" + server.getLocalPort() + "/"))
                    .contains("127.0.0.1");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNone() throws Exception {
        try (ServerSocket server = serve(new AtomicReference<>());
                Fetching open = new Fetching(TestSettings.OPEN, NAMES)) {
            assertThat(refusal(open, "https://news.example:" + server.getLocalPort() + "/"))
                    .startsWith("no safe connection to news.example");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotAskedInTheClear() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                Fetching open = new Fetching(TestSettings.OPEN, NAMES)) {
            Thread.ofVirtual().start(() -> greet(plain));
            assertThat(refusal(open, "https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .startsWith("no safe connection to 127.0.0.1");
        }
    }

    @Test
    @Timeout(60)
    void encryptionDoesNotHideThatAServerDrips() throws Exception {
        try (ServerSocket slow =
                        ours.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                ServerSocket slower = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                Fetching open = new Fetching(TestSettings.OPEN.within(Duration.ofMillis(700)), NAMES, ours)) {
            Thread.ofVirtual().start(() -> drip(slow, "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
            Thread.ofVirtual().start(() -> drip(slower, new byte[] {0x16, 3, 3, 0x40, 0}));
            for (ServerSocket each : List.of(slow, slower)) {
                assertThat(refusal(open, "https://news.example:" + each.getLocalPort() + "/"))
                        .isEqualTo("news.example was not done within 0.7 seconds");
            }
        }
    }

    private static void drip(ServerSocket server, byte[] start) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(start);
            while (true) {
                Thread.sleep(20);
                caller.getOutputStream().write('a');
            }
        } catch (IOException | InterruptedException wentAway) {
            return;
        }
    }

    private static String refusal(Fetching open, String address) {
        Outcome outcome = open.fetchAddress(Wanted.of(address));
        assertThat(outcome).isInstanceOf(Failed.class);
        return ((Failed) outcome).reason();
    }

    private static ServerSocket serve(AtomicReference<String> asked) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                ours.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                answer(server, asked);
            }
        });
        return server;
    }

    private static void answer(SSLServerSocket server, AtomicReference<String> asked) {
        try (SSLSocket caller = (SSLSocket) server.accept()) {
            caller.startHandshake();
            ((ExtendedSSLSession) caller.getSession())
                    .getRequestedServerNames()
                    .forEach(name -> asked.set(((SNIHostName) name).getAsciiName()));
            caller.getInputStream().read(new byte[4096]);
            caller.getOutputStream().write(Fetching.ok("words").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException wentAway) {
            asked.set(null);
        }
    }

    private static void greet(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(Fetching.ok("clear").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException wentAway) {
            return;
        }
    }
}
