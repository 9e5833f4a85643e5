package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The network policies allow what {@link Overlay#traffic} lists: no less and no more. */
final class TrafficPolicies {
    private TrafficPolicies() {}

    static Stream<String> trafficIsExact(Manifests manifests) {
        Set<String> allowed = allowed(manifests);
        Set<String> wanted = manifests.overlay().traffic();
        Stream<String> wide = pods(manifests).stream()
                .filter(it -> ways(manifests, it).anyMatch(Way::isWide))
                .map(it -> it.role() + ": a rule names nobody or no port");
        Stream<String> wrong = Stream.concat(
                allowed.stream().filter(it -> !wanted.contains(it)).map(it -> "must not be allowed: " + it),
                wanted.stream().filter(it -> !allowed.contains(it)).map(it -> "must be allowed: " + it));
        return Stream.concat(wide, wrong);
    }

    private static Stream<Way> ways(Manifests manifests, Workload workload) {
        List<NetworkPolicy> policies = policies(manifests);
        return Stream.concat(Way.out(policies, workload).stream(), Way.in(policies, workload).stream());
    }

    private static Set<String> allowed(Manifests manifests) {
        List<NetworkPolicy> policies = policies(manifests);
        Set<String> allowed = new TreeSet<>();
        List<Workload> pods = pods(manifests);
        for (Workload from : pods) {
            List<Way> out = Way.out(policies, from);
            out.stream().flatMap(Way::outside).forEach(to -> allowed.add(from.role() + " > " + to));
            List<Way> in = Way.in(policies, from);
            in.stream().flatMap(Way::outside).forEach(way -> allowed.add(inwards(way, from)));
            for (Workload to : pods) {
                for (ContainerPort port : to.ports()) {
                    if (open(out, to, port) && open(Way.in(policies, to), from, port)) {
                        allowed.add(from.role() + " > " + to.role() + ":" + port.getName());
                    }
                }
            }
        }
        return allowed;
    }

    private static List<Workload> pods(Manifests manifests) {
        return Stream.concat(manifests.workloads().stream(), OperatedPods.of(manifests).stream())
                .toList();
    }

    private static List<NetworkPolicy> policies(Manifests manifests) {
        return Stream.concat(manifests.all(NetworkPolicy.class), OperatedPods.policies(manifests).stream())
                .toList();
    }

    /** {@code who:port} becomes {@code who > workload:port}. */
    private static String inwards(String way, Workload to) {
        int colon = way.lastIndexOf(':');
        return way.substring(0, colon) + " > " + to.role() + way.substring(colon);
    }

    private static boolean open(List<Way> ways, Workload other, ContainerPort port) {
        return ways.stream().anyMatch(it -> it.reaches(other.labels()) && it.has(port));
    }
}
