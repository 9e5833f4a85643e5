package io.onrecord.access;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. Everybody may write into X-Forwarded-For, so it is read from its end, as far as those are
 * believed who wrote it.
 */
final class ClientAddress {
    /** Stands for whoever asks from this very machine, and not by way of a proxy that told of somebody else. */
    static final String HERE = "here";

    private static final int SUBNET_BYTES = 8;

    private final List<IpSubnetFilterRule> proxies;

    /** @throws IllegalArgumentException when one is no block of addresses such as {@code 10.0.0.0/8} */
    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(ClientAddress::rule).toList();
    }

    /**
     * What stands for the client: its address, or the first half of an address of IPv6, of which one has all the others.
     *
     * @param peer who is connected
     * @param forwarded the header X-Forwarded-For, all its lines joined by commas; null or empty where there is none
     */
    String of(@Nullable String peer, @Nullable String forwarded) {
        @Nullable InetAddress address = parse(peer);
        if (address == null) {
            return "unknown";
        }
        List<String> hops = forwarded == null || forwarded.isBlank() ? List.of() : Arrays.asList(forwarded.split(","));
        for (int i = hops.size() - 1; i >= 0 && isProxy(address); i--) {
            @Nullable InetAddress before = parse(hops.get(i).strip());
            if (before == null) {
                break;
            }
            address = before;
        }
        // That somebody is at this machine is believed of nobody else: no limit holds for them.
        boolean toldFromAfar = address.isLoopbackAddress() && !isHere(peer, hops);
        return toldFromAfar ? "unknown" : name(address);
    }

    /** Whether nothing of the way was outside this machine. */
    private static boolean isHere(@Nullable String peer, List<String> hops) {
        return Stream.concat(Stream.ofNullable(peer), hops.stream()).allMatch(hop -> {
            @Nullable InetAddress one = parse(hop.strip());
            return one != null && one.isLoopbackAddress();
        });
    }

    private boolean isProxy(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static String name(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return HERE;
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, SUBNET_BYTES)
                : String.valueOf(address.getHostAddress());
    }

    /** Only of digits: a name is never looked up. */
    private static @Nullable InetAddress parse(@Nullable String text) {
        byte @Nullable [] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException neverOfFourOrSixteen) {
            return null;
        }
    }

    private static IpSubnetFilterRule rule(String block) {
        String[] parts = block.strip().split("/", 2);
        try {
            return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
        } catch (RuntimeException noBlock) {
            throw new IllegalArgumentException(
                    "onrecord.access.proxies: '" + block + "' is no block of addresses such as 10.0.0.0/8", noBlock);
        }
    }
}
