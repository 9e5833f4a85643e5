package io.onrecord.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Private hosts and networks that the operator has opened, and the ports that are open everywhere. */
final class Allowed {
    private final Set<Integer> ports;
    private final Set<String> hosts = new HashSet<>();
    private final List<Net> nets = new ArrayList<>();

    /** @throws IllegalArgumentException when a network among them cannot be read */
    Allowed(Set<Integer> ports, List<String> allowPrivate) {
        this.ports = ports;
        for (String each : allowPrivate) {
            String written = each.strip().toLowerCase(Locale.ROOT);
            if (written.indexOf('/') >= 0 || Net.isLiteral(written)) {
                nets.add(Net.of(written, "allowed"));
            } else {
                hosts.add(written);
            }
        }
    }

    boolean port(int port) {
        return ports.contains(port);
    }

    String portsInWords() {
        return String.join(", ", ports.stream().sorted().map(String::valueOf).toList());
    }

    boolean privately(String host, InetAddress address) {
        return hosts.contains(host) || nets.stream().anyMatch(net -> net.contains(address.getAddress()));
    }
}
