package io.onrecord.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a target may be asked, and at which addresses. The name is resolved here and nowhere else: a name that
 * means something else a moment later cannot lead inside. One private address among several public ones refuses the name.
 */
final class Admit {
    private final Resolver resolver;
    private final Allowed allowed;

    Admit(Resolver resolver, Allowed allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /**
     * The addresses at which it may be asked.
     *
     * @throws NotAllowed when it may not
     * @throws UnknownHostException when there is no such host
     */
    List<InetAddress> admit(Target target) throws NotAllowed, UnknownHostException {
        List<InetAddress> addresses = resolved(target.host());
        boolean opened = true;
        for (InetAddress address : addresses) {
            if (!allowed.privately(target, address)) {
                check(target.host(), address);
                opened = false;
            }
        }
        if (!opened && !allowed.port(target.port())) {
            throw new NotAllowed("port " + target.port() + " is not asked; these are: " + allowed.portsInWords());
        }
        return addresses;
    }

    private List<InetAddress> resolved(String host) throws UnknownHostException {
        List<InetAddress> found = Net.isLiteral(host) ? List.of(InetAddress.ofLiteral(host)) : resolver.resolve(host);
        List<InetAddress> addresses = List.copyOf(new LinkedHashSet<>(found));
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    private void check(String host, InetAddress address) throws NotAllowed {
        @Nullable String instead = resolver.isOurs(address) ? "this machine itself" : PublicAddress.whyNot(address);
        if (instead != null) {
            String literal = address.getHostAddress();
            String which = literal.equals(host) ? host : host + " (" + literal + ")";
            throw new NotAllowed(which + " is not on the public internet: it is " + instead);
        }
    }
}
