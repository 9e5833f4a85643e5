package io.onrecord.local.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void movesToTheNextTenWhenOnePortIsTaken() {
        Set<Integer> taken = Set.of(8083, 8096);
        assertThat(Ports.firstFree(8080, port -> !taken.contains(port))).contains(new Ports(8100));
    }

    @Test
    void givesUpAtTheEndOfThePorts() {
        assertThat(Ports.firstFree(65_520, port -> false)).isEmpty();
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThat(new Ports(8080).taken(port -> port != 8082)).contains(8082);
    }

    @Test
    void refusesABaseWithoutRoom() {
        assertThatThrownBy(() -> new Ports(65_535)).hasMessageContaining("65535");
        assertThatThrownBy(() -> new Ports(80)).hasMessageContaining("80");
    }

    @Test
    void seesThatSomebodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(socket.getLocalPort())).isFalse();
        }
    }
}
