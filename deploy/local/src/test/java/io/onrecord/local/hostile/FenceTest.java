package io.onrecord.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps watch notices. */
class FenceTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverConnectsWhereNobodyMayIsCounted() throws Exception {
        try (Site site = Site.open();
                Traps traps = Traps.open(site.port())) {
            assertThat(traps.listeners()).isPositive();
            try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), traps.port())) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
            for (int i = 0; i < 100 && traps.contacts() == 0; i++) {
                Thread.sleep(10);
            }
            assertThat(traps.contacts()).isOne();
        }
    }

    @Test
    void theSiteAnswersUnderItsNameAndCountsOthers() throws Exception {
        try (Site site = Site.open()) {
            String address = site.serve(Served.of("text/plain", Make.utf8("here it is")));
            String path = address.substring(address.indexOf("/c/"));
            assertThat(asked(site, path, site.authority())).endsWith("\r\n\r\nhere it is");
            assertThat(site.trespassers()).isZero();
            assertThat(asked(site, path, "127.0.0.1:" + site.port())).endsWith("here it is");
            assertThat(site.trespassers()).isOne();
            assertThat(asked(site, "/robots.txt", site.authority())).startsWith("HTTP/1.1 404");
        }
    }

    private static String asked(Site site, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), site.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void theHeapIsReadFromWhatItsCollectorSaid() throws Exception {
        Path log = Files.writeString(folder.resolve("gc.txt"), """
                [0.1s][info][gc] Using Serial
                [1.2s][info][gc] GC(0) Pause Young (Allocation Failure) 34M->12M(126M) 9.6ms
                [2.2s][info][gc] GC(1) Pause Young (Allocation Failure) 422M->303M(479M) 20.8ms
                [3.2s][info][gc] GC(2) Pause Full (Allocation Failure) 401M->20M(479M) 20.8ms
                """);
        assertThat(Heap.in(log)).isEqualTo(new Heap(422, 303));
    }

    @Test
    void whatTheServiceShouldNotHaveHadToSayIsFound() throws Exception {
        Files.writeString(folder.resolve("a.log"), "x INFO [b] fine\nx ERROR [io.onrecord.b] not fine\n");
        Files.writeString(
                folder.resolve("a.log.1"), "Terminating due to java.lang.OutOfMemoryError: Java heap space\n");
        Files.writeString(folder.resolve("b.log"), "x ERROR [io.onrecord.b] of another\n");
        assertThat(ServiceLog.bad(folder, "a"))
                .containsExactly(
                        "x ERROR [io.onrecord.b] not fine",
                        "Terminating due to java.lang.OutOfMemoryError: Java heap space");
    }
}
