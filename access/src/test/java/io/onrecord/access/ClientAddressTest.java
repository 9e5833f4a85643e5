package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "fd00::/8", "127.0.0.0/8"));

    @ParameterizedTest(name = "{0} who says {1} is {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "192.0.2.1 | - | 192.0.2.1",
                "192.0.2.1 | 198.51.100.7 | 192.0.2.1",
                "10.1.2.3 | 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 203.0.113.9, 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "10.1.2.3 | localhost | 10.1.2.3",
                "10.1.2.3 | 198.51.100.7, nonsense | 10.1.2.3",
                "10.1.2.3 | - | 10.1.2.3",
                "fd00::1 | 2001:db8:1:2:3:4:5:6 | 20010db800010002",
                "2001:db8:1:2::9 | - | 20010db800010002",
                "::ffff:192.0.2.1 | - | 192.0.2.1",
                "127.0.0.1 | - | here",
                "127.0.0.1 | 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | 127.0.0.1 | here",
                "10.1.2.3 | 127.0.0.1 | unknown",
                "127.0.0.1 | 198.51.100.7, 127.0.0.1 | 198.51.100.7",
                "10.1.2.3 | 127.0.0.1, 10.1.2.4 | unknown",
                "- | 198.51.100.7 | unknown",
            })
    void isBelievedAsFarAsTheProxiesAre(String peer, String forwarded, String client) {
        assertThat(addresses.of(peer, forwarded)).isEqualTo(client);
    }

    @Test
    void whoIsAtThisMachineAndCameThroughNobodyIsHere() {
        assertThat(addresses.of("127.0.0.1", "")).isEqualTo(ClientAddress.HERE);
        assertThat(addresses.of("192.0.2.1", "")).isEqualTo("192.0.2.1");
    }

    @Test
    void aSettingThatIsNoBlockIsSaidToBe() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example")))
                .hasMessageContaining("onrecord.access.proxies")
                .hasMessageContaining("'proxy.example'");
    }
}
