package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule that a pod is under: with whom it may talk, at which ports.
 *
 * @param peers none means anybody
 * @param ports none means any
 */
record Way(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    private static final Way OPEN = new Way(List.of(), List.of());
    private static final Set<String> PRIVATE = Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    private static final Set<String> NOT_PUBLIC = Set.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/3");
    private static final String DNS = "namespace{kubernetes.io/metadata.name=kube-system}/pods{k8s-app=kube-dns}:53";

    static List<Way> out(List<NetworkPolicy> policies, Workload workload) {
        return ways(
                policies,
                workload,
                "Egress",
                it -> it.getSpec().getEgress().stream().map(rule -> new Way(rule.getTo(), rule.getPorts())));
    }

    static List<Way> in(List<NetworkPolicy> policies, Workload workload) {
        return ways(
                policies,
                workload,
                "Ingress",
                it -> it.getSpec().getIngress().stream().map(rule -> new Way(rule.getFrom(), rule.getPorts())));
    }

    /** A pod that no policy of a direction selects is under none: everything is open. */
    private static List<Way> ways(
            List<NetworkPolicy> policies,
            Workload workload,
            String direction,
            Function<NetworkPolicy, Stream<Way>> rules) {
        List<NetworkPolicy> selecting = policies.stream()
                .filter(it -> it.getSpec().getPolicyTypes().contains(direction))
                .filter(it -> Labels.match(it.getSpec().getPodSelector(), workload.labels()))
                .toList();
        return selecting.isEmpty()
                ? List.of(OPEN)
                : selecting.stream().flatMap(rules).toList();
    }

    boolean isWide() {
        return peers.isEmpty() || ports.isEmpty();
    }

    boolean reaches(Map<String, String> labels) {
        return peers.isEmpty()
                || peers.stream()
                        .filter(it -> it.getPodSelector() != null && it.getNamespaceSelector() == null)
                        .anyMatch(it -> Labels.match(it.getPodSelector(), labels));
    }

    boolean has(ContainerPort port) {
        return ports.isEmpty()
                || ports.stream()
                        .map(NetworkPolicyPort::getPort)
                        .anyMatch(it -> Objects.equals(it.getStrVal(), port.getName())
                                || Objects.equals(it.getIntVal(), port.getContainerPort()));
    }

    /** {@code whom:port} for each peer outside the namespace. */
    Stream<String> outside() {
        Stream<String> whom = peers.isEmpty()
                ? Stream.of("anybody")
                : peers.stream()
                        .filter(it -> it.getIpBlock() != null || it.getNamespaceSelector() != null)
                        .map(Way::text);
        List<String> at = ports.isEmpty()
                ? List.of("any")
                : ports.stream().map(it -> text(it.getPort())).distinct().toList();
        return whom.flatMap(it -> at.stream().map(port -> it + ":" + port))
                .map(it -> it.equals(DNS) ? "DNS" : it)
                .distinct();
    }

    private static String text(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            String range = peer.getIpBlock().getCidr();
            if (isPublic(range, peer.getIpBlock().getExcept())) {
                return "web";
            }
            return PRIVATE.contains(range) ? "private" : range;
        }
        String pods = peer.getPodSelector() == null ? "" : "/pods" + Labels.text(peer.getPodSelector());
        return "namespace" + Labels.text(peer.getNamespaceSelector()) + pods;
    }

    /** Of version 4 all but what lies inside or means something else; of version 6 what is given out for the internet. */
    private static boolean isPublic(String range, List<String> except) {
        return range.equals("2000::/3")
                || (range.equals("0.0.0.0/0") && Set.copyOf(except).equals(NOT_PUBLIC));
    }

    private static String text(IntOrString port) {
        return port.getStrVal() == null ? String.valueOf(port.getIntVal()) : port.getStrVal();
    }
}
