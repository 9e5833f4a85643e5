package io.onrecord.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells addresses of the public internet from all others, after IANA's registries of special-purpose addresses (RFC 6890). Of IPv6
 * only what is given out as global unicast is public; of the forms that carry an IPv4 address only NAT64 is, when that one is
 * (RFC 6052), for a network without IPv4 reaches everything in that way. 6to4 and Teredo are given up by now and refused.
 */
final class PublicAddress {
    private static final List<Net> NOT_PUBLIC = List.of(
            Net.of("0.0.0.0/8", "this network"),
            Net.of("10.0.0.0/8", "a private network"),
            Net.of("100.64.0.0/10", "a provider's inner network"),
            Net.of("127.0.0.0/8", "this machine itself"),
            Net.of("168.63.129.16/32", "a cloud's own service"),
            Net.of("169.254.0.0/16", "the local link, where clouds keep their metadata"),
            Net.of("172.16.0.0/12", "a private network"),
            Net.of("192.0.0.0/24", "reserved for protocols"),
            Net.of("192.0.2.0/24", "kept for examples"),
            Net.of("192.88.99.0/24", "a relay to IPv6"),
            Net.of("192.168.0.0/16", "a private network"),
            Net.of("198.18.0.0/15", "kept for measurements"),
            Net.of("198.51.100.0/24", "kept for examples"),
            Net.of("203.0.113.0/24", "kept for examples"),
            Net.of("224.0.0.0/4", "for many receivers"),
            Net.of("240.0.0.0/4", "reserved"),
            Net.of("::1/128", "this machine itself"),
            Net.of("fc00::/7", "a private network"),
            Net.of("fe80::/10", "the local link"),
            Net.of("fec0::/10", "a private network"),
            Net.of("ff00::/8", "for many receivers"),
            Net.of("2001::/23", "reserved for protocols and tunnels"),
            Net.of("2001:db8::/32", "kept for examples"),
            Net.of("2002::/16", "a tunnel to IPv4"),
            Net.of("3fff::/20", "kept for examples"));

    private static final Net GLOBAL_UNICAST = Net.of("2000::/3", "public");
    private static final Net NAT64 = Net.of("64:ff9b::/96", "a way to IPv4");

    private PublicAddress() {}

    /** What the address is instead; null when it is public. */
    static @Nullable String whyNot(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return whyNot(version4(Arrays.copyOfRange(bytes, 12, 16)));
        }
        for (Net net : NOT_PUBLIC) {
            if (net.contains(bytes)) {
                return net.what();
            }
        }
        if (bytes.length == 16 && !GLOBAL_UNICAST.contains(bytes)) {
            return "no public address";
        }
        return bytes.length == 16 && isIsatap(bytes) ? "a tunnel to IPv4" : null;
    }

    /** RFC 5214: the second half of the address says that an IPv4 address follows. */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & ~0x03) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && (bytes[11] & 0xFF) == 0xFE;
    }

    private static InetAddress version4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException neverOfFourBytes) {
            throw new AssertionError(neverOfFourBytes);
        }
    }
}
