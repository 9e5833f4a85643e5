package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One pod, looked at alone. */
final class PodPolicies {
    /** Seconds from SIGTERM to SIGKILL where a pod says nothing. */
    private static final long GRACE = 30;

    private PodPolicies() {}

    static Stream<String> imagesArePinned(Manifests manifests) {
        return containers(
                manifests,
                (workload, container) -> isPinned(container.getImage())
                        ? Stream.empty()
                        : Stream.of(workload + ": no version in " + container.getImage()));
    }

    static boolean isPinned(String image) {
        return image.matches("[^:@]+(:\\d+/[^:@]+)?:\\d+(\\.\\d+)+[\\w.-]*(@sha256:\\w+)?");
    }

    /** Of its own, so that nobody can give all pods a right by giving it to one; and without a token. */
    static Stream<String> accountsAreOwn(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> {
            String name = String.valueOf(workload.pod().getServiceAccountName());
            boolean own = manifests
                    .named(ServiceAccount.class, name)
                    .filter(it -> Boolean.FALSE.equals(it.getAutomountServiceAccountToken()))
                    .isPresent();
            return own && name.equals(workload.role())
                    ? Stream.empty()
                    : Stream.of(workload + ": no account of its own without a token");
        });
    }

    static Stream<String> podsAreHardened(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> {
            var pod = workload.pod();
            var context = Objects.requireNonNullElseGet(pod.getSecurityContext(), PodSecurityContext::new);
            boolean runtimeDefault = context.getSeccompProfile() != null
                    && "RuntimeDefault".equals(context.getSeccompProfile().getType());
            return missing(
                    workload.toString(),
                    Map.of(
                            "runAsNonRoot",
                            Boolean.TRUE.equals(context.getRunAsNonRoot()),
                            "not user 0",
                            !Objects.equals(context.getRunAsUser(), 0L),
                            "seccomp RuntimeDefault",
                            runtimeDefault,
                            "no token",
                            Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
                            "no service links",
                            Boolean.FALSE.equals(pod.getEnableServiceLinks()),
                            "no host network",
                            !Boolean.TRUE.equals(pod.getHostNetwork()),
                            "no host process ids",
                            !Boolean.TRUE.equals(pod.getHostPID()),
                            "no folder of the host",
                            pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null)));
        });
    }

    static Stream<String> containersAreHardened(Manifests manifests) {
        return containers(manifests, (workload, container) -> {
            var context = Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
            var capabilities = Optional.ofNullable(context.getCapabilities());
            return missing(
                    workload + " " + container.getName(),
                    Map.of(
                            "read-only root", Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()),
                            "no escalation", Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                            "not privileged", !Boolean.TRUE.equals(context.getPrivileged()),
                            "not root",
                                    !Objects.equals(context.getRunAsUser(), 0L)
                                            && !Boolean.FALSE.equals(context.getRunAsNonRoot()),
                            "drops ALL",
                                    capabilities
                                            .map(it -> it.getDrop().equals(List.of("ALL")))
                                            .orElse(false),
                            "adds none",
                                    capabilities
                                            .map(it -> it.getAdd().isEmpty())
                                            .orElse(true),
                            "/tmp", hasTmp(workload, container)));
        });
    }

    private static boolean hasTmp(Workload workload, Container container) {
        return container.getVolumeMounts().stream()
                .filter(mount -> mount.getMountPath().equals("/tmp"))
                .flatMap(mount -> workload.pod().getVolumes().stream()
                        .filter(volume -> volume.getName().equals(mount.getName())))
                .anyMatch(volume ->
                        volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null);
    }

    static Stream<String> resourcesAreBounded(Manifests manifests) {
        return containers(manifests, (workload, container) -> {
            if (container.getResources() == null) {
                return Stream.of(workload + ": no resources");
            }
            Map<String, Quantity> requests = container.getResources().getRequests();
            Map<String, Quantity> limits = container.getResources().getLimits();
            return Stream.of("cpu", "memory")
                    .filter(it -> !fits(requests.get(it), limits.get(it)))
                    .map(it -> workload + ": needs a request of " + it + " and a limit no smaller");
        });
    }

    private static boolean fits(Quantity request, Quantity limit) {
        return request != null
                && limit != null
                && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0;
    }

    static Stream<String> servicesAreProbed(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(workload -> !workload.kind().endsWith("Job"))
                .flatMap(workload -> workload.pod().getContainers().stream()
                        .flatMap(container -> missing(
                                workload.toString(),
                                Map.of(
                                        "startup probe", probes(workload, container.getStartupProbe(), "started"),
                                        "readiness probe", probes(workload, container.getReadinessProbe(), "ready"),
                                        "liveness probe", probes(workload, container.getLivenessProbe(), "live")))));
    }

    private static boolean probes(Workload workload, Probe probe, String what) {
        if (probe == null) {
            return false;
        }
        if (!workload.isService()) {
            return probe.getTcpSocket() != null || probe.getExec() != null;
        }
        return probe.getHttpGet() != null
                && probe.getHttpGet().getPath().equals("/q/health/" + what)
                && "http".equals(probe.getHttpGet().getPort().getStrVal());
    }

    /** A pod that is told to stop gets requests for a moment longer, and has time to end those that it has. */
    static Stream<String> servicesLeaveQuietly(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(Workload::isService)
                .filter(workload -> isAsked(manifests, workload))
                .filter(workload -> !leavesQuietly(workload))
                .map(workload -> workload + " does not go on answering for a while, or is killed before it has ended");
    }

    private static boolean isAsked(Manifests manifests, Workload workload) {
        return manifests
                .all(Service.class)
                .anyMatch(service -> Labels.match(
                        new LabelSelector(List.of(), service.getSpec().getSelector()), workload.labels()));
    }

    private static boolean leavesQuietly(Workload workload) {
        Duration patience = Duration.ofSeconds(
                Objects.requireNonNullElse(workload.pod().getTerminationGracePeriodSeconds(), GRACE));
        Duration ending = seconds(Repository.settings(workload.role()).getProperty("quarkus.shutdown.timeout"));
        return SettingPolicies.mayDelay(workload.role())
                && workload.containers()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getName().equals(SettingPolicies.DELAY))
                        .map(variable -> seconds(variable.getValue()))
                        .anyMatch(delay -> delay.isPositive() && patience.compareTo(delay.plus(ending)) > 0);
    }

    private static Duration seconds(String value) {
        return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
    }

    private static Stream<String> containers(
            Manifests manifests, BiFunction<Workload, Container, Stream<String>> check) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.containers().flatMap(container -> check.apply(workload, container)));
    }

    private static Stream<String> missing(String who, Map<String, Boolean> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> who + " lacks: " + entry.getKey());
    }
}
