package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** A variable that no code reads is a setting that silently does nothing. */
final class SettingPolicies {
    static final String DELAY = "QUARKUS_SHUTDOWN_DELAY";
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern METHOD = Pattern.compile("\\s(\\w+)\\(\\);");
    private static final Pattern NAMED = Pattern.compile("\"(?:\\$\\{)?(onrecord\\.[a-z.-]+)");
    private static final String DELAYS = "quarkus.shutdown.delay-enabled";
    private static final Pattern IN_PROPERTIES = Pattern.compile("(?m)^([\\w.%\"-]+)=|\\$\\{([\\w.-]+)");

    /** Modules that have settings of their own, of whichever service uses them. */
    private static final Set<String> SHARED = Set.of("access", "traces");

    /** What an extension reads, by the extension. */
    private static final Map<String, Set<String>> OF_EXTENSIONS = Map.of(
            "quarkus-jdbc-postgresql",
            Set.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD"),
            "quarkus-messaging-kafka",
            Set.of("KAFKA_BOOTSTRAP_SERVERS"));

    private SettingPolicies() {}

    static Stream<String> settingsExist(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(it -> !it.kind().equals("StatefulSet"))
                .flatMap(it -> {
                    Set<String> known = it.isService() ? known(it.role()) : ofMigration();
                    return variables(it)
                            .filter(name -> !known.contains(name) && !isKafkas(it, name))
                            .map(name -> it + ": no code reads " + name);
                });
    }

    /** Quarkus hands what begins with KAFKA_ to Kafka's clients. */
    private static boolean isKafkas(Workload workload, String variable) {
        return workload.isService()
                && Repository.uses(workload.role(), "quarkus-messaging-kafka")
                && variable.startsWith("KAFKA_")
                && ConsumerConfig.configNames()
                        .contains(variable.substring("KAFKA_".length())
                                .replace('_', '.')
                                .toLowerCase(Locale.ROOT));
    }

    static Stream<String> settingsAreComplete(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(it -> !it.kind().equals("StatefulSet"))
                .flatMap(it -> {
                    Set<String> given = variables(it).collect(Collectors.toSet());
                    Set<String> needed = it.isService() ? ofExtensions(it.role()) : ofMigration();
                    return needed.stream()
                            .filter(name -> !given.contains(name))
                            .map(name -> it + ": is not given " + name);
                });
    }

    /** Under a name that it does not know it answers nobody. */
    static Stream<String> dashboardKnowsItsNames(Manifests manifests) {
        Set<String> known = manifests.workloads().stream()
                .filter(it -> it.role().equals("dashboard"))
                .flatMap(Workload::containers)
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().equals("ONRECORD_DASHBOARD_HOSTS"))
                .flatMap(variable -> Stream.of(variable.getValue().split(",")))
                .collect(Collectors.toSet());
        return manifests
                .all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .map(IngressRule::getHost)
                .filter(host -> !known.contains(host))
                .map(host -> "dashboard: does not know that it is " + host);
    }

    private static Stream<String> variables(Workload workload) {
        return workload.containers()
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getName);
    }

    private static Set<String> ofMigration() {
        return Pattern.compile("needed\\(\"(\\w+)\"\\)")
                .matcher(String.join("\n", Repository.sources("store")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> ofExtensions(String module) {
        return OF_EXTENSIONS.entrySet().stream()
                .filter(it -> Repository.uses(module, it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> known(String module) {
        Set<String> known = new HashSet<>(ofExtensions(module));
        Stream<String> sources = Stream.concat(
                Repository.sources(module).stream(),
                SHARED.stream()
                        .filter(it -> Repository.uses(module, "onrecord-" + it))
                        .flatMap(it -> Repository.sources(it).stream()));
        Stream.concat(inProperties(module), sources.flatMap(SettingPolicies::inSource))
                .map(SettingPolicies::variable)
                .forEach(known::add);
        if (mayDelay(module)) {
            known.add(DELAY);
        }
        return known;
    }

    /** Whether it was built to be able to go on answering once it is told to stop. */
    static boolean mayDelay(String module) {
        return "true".equals(Repository.settings(module).getProperty(DELAYS));
    }

    private static Stream<String> inProperties(String module) {
        return IN_PROPERTIES
                .matcher(Repository.properties(module))
                .results()
                .flatMap(it -> Stream.of(it.group(1), it.group(2)).filter(name -> name != null));
    }

    /** By name, or by the methods of a mapping: one level, or one group below. */
    private static Stream<String> inSource(String source) {
        List<String> methods = METHOD.matcher(source)
                .results()
                .map(it -> it.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
        Stream<String> mapped = PREFIX.matcher(source)
                .results()
                .map(it -> it.group(1))
                .flatMap(prefix -> Stream.concat(
                        Stream.of(prefix), // as @WithParentName
                        methods.stream()
                                .flatMap(method -> Stream.concat(
                                        Stream.of(prefix + "." + method),
                                        methods.stream().map(below -> prefix + "." + method + "." + below)))));
        return Stream.concat(mapped, NAMED.matcher(source).results().map((MatchResult it) -> it.group(1)));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
