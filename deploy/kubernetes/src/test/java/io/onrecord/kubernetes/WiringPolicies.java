package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What refers to something finds it. */
final class WiringPolicies {
    private static final Pattern SECRET = Pattern.compile("(PASSWORD|SECRET|KEY|JAAS_CONFIG)$");

    private WiringPolicies() {}

    static Stream<String> selectorsMatch(Manifests manifests) {
        Stream<String> own = manifests.workloads().stream()
                .filter(it ->
                        it.selector().isPresent() && !Labels.match(it.selector().orElseThrow(), it.labels()))
                .map(it -> it + ": its selector does not find its own pods");
        Stream<String> services = manifests
                .all(Service.class)
                .filter(it -> pods(manifests, it).size() != 1)
                .map(it -> name(it) + " finds " + pods(manifests, it) + ", not one workload");
        return Stream.concat(own, services);
    }

    static Stream<String> portsMatch(Manifests manifests) {
        Stream<String> services = manifests
                .all(Service.class)
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .filter(port -> pods(manifests, service).stream()
                                .noneMatch(it -> it.ports().stream()
                                        .anyMatch(open -> Objects.equals(
                                                open.getName(),
                                                port.getTargetPort().getStrVal()))))
                        .map(port -> name(service) + ": no pod has the port " + port.getTargetPort()));
        Stream<String> ways = manifests
                .all(Ingress.class)
                .flatMap(it -> it.getSpec().getRules().stream())
                .flatMap(it -> it.getHttp().getPaths().stream())
                .filter(it -> !leads(manifests, it))
                .map(it -> "Ingress leads nowhere: " + it.getBackend());
        return Stream.concat(services, ways);
    }

    private static boolean leads(Manifests manifests, HTTPIngressPath path) {
        var backend = path.getBackend().getService();
        return manifests
                .named(Service.class, backend.getName())
                .filter(service -> service.getSpec().getPorts().stream()
                        .anyMatch(it -> it.getName().equals(backend.getPort().getName())))
                .isPresent();
    }

    static Stream<String> portsAreTheServicesOwn(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(Workload::isService)
                .flatMap(it -> it.ports().stream()
                        .filter(port -> !Repository.properties(it.role())
                                .lines()
                                .toList()
                                .contains("quarkus.http.port=" + port.getContainerPort()))
                        .map(port -> it + ": listens elsewhere than on " + port.getContainerPort()));
    }

    static Stream<String> referencesResolve(Manifests manifests) {
        Stream<String> variables = manifests.workloads().stream()
                .flatMap(it -> it.containers()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> !resolves(manifests, variable))
                        .map(variable -> it + ": nothing is behind " + variable.getName()));
        Stream<String> volumes = manifests.workloads().stream()
                .flatMap(it -> it.pod().getVolumes().stream()
                        .filter(volume -> !resolves(manifests, volume))
                        .map(volume -> it + ": nothing is behind the volume " + volume.getName()));
        Stream<String> certificates = manifests
                .all(Ingress.class)
                .flatMap(it -> it.getSpec().getTls().stream())
                .filter(it -> !Secrets.known(manifests).contains(it.getSecretName() + "/tls.crt"))
                .map(it -> "Ingress: no Secret " + it.getSecretName());
        return Stream.of(variables, volumes, certificates).flatMap(it -> it);
    }

    private static boolean resolves(Manifests manifests, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue() != null;
        }
        var config = variable.getValueFrom().getConfigMapKeyRef();
        if (config != null) {
            return manifests
                    .named(ConfigMap.class, config.getName())
                    .filter(it -> it.getData().containsKey(config.getKey()))
                    .isPresent();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return secret != null && Secrets.known(manifests).contains(secret.getName() + "/" + secret.getKey());
    }

    private static boolean resolves(Manifests manifests, Volume volume) {
        if (volume.getSecret() != null) {
            String name = volume.getSecret().getSecretName();
            return volume.getSecret().getItems().stream()
                    .allMatch(it -> Secrets.known(manifests).contains(name + "/" + it.getKey()));
        }
        return volume.getConfigMap() == null
                || manifests
                        .named(ConfigMap.class, volume.getConfigMap().getName())
                        .isPresent();
    }

    static Stream<String> noSecretIsCommitted(Manifests manifests) {
        Stream<String> objects = manifests.all(Secret.class).map(it -> name(it) + " is in the overlay");
        Stream<String> variables = manifests.workloads().stream()
                .flatMap(it -> it.containers()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getValue() != null
                                && SECRET.matcher(variable.getName()).find())
                        .map(variable -> it + ": " + variable.getName() + " is written out"));
        return Stream.concat(objects, variables);
    }

    private static List<Workload> pods(Manifests manifests, Service service) {
        var wanted = service.getSpec().getSelector().entrySet();
        return manifests.workloads().stream()
                .filter(it -> it.labels().entrySet().containsAll(wanted))
                .toList();
    }

    private static String name(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
