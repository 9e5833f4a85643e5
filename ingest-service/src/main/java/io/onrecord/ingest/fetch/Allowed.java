package io.onrecord.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private hosts and networks that the operator has opened, and the ports that are open everywhere. */
final class Allowed {
    private static final Pattern AT_PORT = Pattern.compile("(\\[[^\\]]+\\]|[^:]+):([0-9]{1,5})");

    private final Set<Integer> ports;
    private final List<BiPredicate<Target, InetAddress>> opened = new ArrayList<>();

    /** @throws IllegalArgumentException when a network among them cannot be read */
    Allowed(Set<Integer> ports, List<String> allowPrivate) {
        this.ports = ports;
        for (String each : allowPrivate) {
            String written = each.strip().toLowerCase(Locale.ROOT);
            Matcher atPort = AT_PORT.matcher(written);
            if (atPort.matches()) {
                int port = Integer.parseInt(atPort.group(2));
                opened.add(place(atPort.group(1).replaceAll("[\\[\\]]", ""))
                        .and((target, address) -> target.port() == port));
            } else {
                opened.add(place(written));
            }
        }
    }

    private static BiPredicate<Target, InetAddress> place(String written) {
        if (written.indexOf('/') >= 0 || Net.isLiteral(written)) {
            Net net = Net.of(written, "allowed");
            return (target, address) -> net.contains(address.getAddress());
        }
        return (target, address) -> target.host().equals(written);
    }

    boolean port(int port) {
        return ports.contains(port);
    }

    String portsInWords() {
        return String.join(", ", ports.stream().sorted().map(String::valueOf).toList());
    }

    boolean privately(Target target, InetAddress address) {
        return opened.stream().anyMatch(place -> place.test(target, address));
    }
}
