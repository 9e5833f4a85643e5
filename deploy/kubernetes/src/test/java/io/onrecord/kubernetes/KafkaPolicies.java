package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kafka as Strimzi is told to run it. */
final class KafkaPolicies {
    private static final Pattern CHANNEL = Pattern.compile("String \\w+ = \"([a-z-]+)\"");
    private static final Pattern USE = Pattern.compile(
            "mp\\.messaging\\.(incoming|outgoing)\\.[\\w-]+\\.(topic|group\\.id|dead-letter-queue\\.topic)");
    private static final int COPIES = 3;
    private static final int SURE = 2;

    private KafkaPolicies() {}

    static Stream<String> topicsAreTheChannels(Manifests manifests) {
        if (manifests.documents("Kafka").findAny().isEmpty()) {
            return Stream.empty();
        }
        Set<String> topics = manifests
                .documents("KafkaTopic")
                .map(it -> it.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        Set<String> channels = channels();
        return Stream.concat(
                channels.stream().filter(it -> !topics.contains(it)).map(it -> "no topic " + it),
                topics.stream().filter(it -> !channels.contains(it)).map(it -> "nobody uses the topic " + it));
    }

    private static Set<String> channels() {
        return Repository.sources("contracts").stream()
                .filter(it -> it.contains("class Channels"))
                .flatMap(it -> CHANNEL.matcher(it).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    /** One broker may be away, and what was sent is on another one still. */
    static Stream<String> kafkaSurvivesABroker(Manifests manifests) {
        Stream<String> brokers = manifests
                .documents("KafkaNodePool")
                .flatMap(it -> Stream.of(
                                it.at("/spec/replicas").asInt() < COPIES ? "fewer than three nodes" : "",
                                storages(it).anyMatch(volume -> !isKept(volume)) ? "a disk that does not stay" : "")
                        .filter(wrong -> !wrong.isEmpty()));
        Stream<String> cluster = manifests
                .documents("Kafka")
                .flatMap(it -> Stream.of(
                                "default.replication.factor",
                                "offsets.topic.replication.factor",
                                "transaction.state.log.replication.factor")
                        .filter(key -> it.at("/spec/kafka/config").path(key).asInt() < COPIES)
                        .map(key -> key + " is not three"));
        Stream<String> topics = manifests
                .documents("KafkaTopic")
                .filter(it -> it.at("/spec/replicas").asInt() < COPIES
                        || it.at("/spec/config/min.insync.replicas").asInt() < SURE)
                .map(it -> it.at("/metadata/name").asText() + ": on too few brokers");
        return Stream.of(brokers, cluster, topics).flatMap(it -> it);
    }

    private static Stream<JsonNode> storages(JsonNode pool) {
        return pool.at("/spec/storage/volumes").valueStream();
    }

    private static boolean isKept(JsonNode volume) {
        return volume.path("type").asText().equals("persistent-claim")
                && !volume.path("deleteClaim").asBoolean();
    }

    static Stream<String> kafkaIsClosed(Manifests manifests) {
        return manifests.documents("Kafka").flatMap(kafka -> {
            Stream<String> listeners = kafka.at("/spec/kafka/listeners")
                    .valueStream()
                    .filter(it -> !it.path("tls").asBoolean()
                            || it.at("/authentication/type").isMissingNode()
                            || it.path("networkPolicyPeers").isEmpty())
                    .map(it -> "listener " + it.path("name") + " is open");
            Stream<String> rights =
                    kafka.at("/spec/kafka/authorization/type").asText().equals("simple")
                            ? Stream.empty()
                            : Stream.of("everybody may do everything");
            return Stream.concat(listeners, rights);
        });
    }

    /** As the services' own settings say: topics that they read and write, groups that they are in. */
    static Stream<String> kafkaRightsAreTheOnesUsed(Manifests manifests) {
        if (manifests.documents("Kafka").findAny().isEmpty()) {
            return Stream.empty();
        }
        return manifests.workloads().stream()
                .filter(it -> it.isService() && Repository.uses(it.role(), "quarkus-messaging-kafka"))
                .filter(it -> !used(it.role()).equals(granted(manifests, it.role())))
                .map(it -> it.role() + " uses " + used(it.role()) + " and may " + granted(manifests, it.role()));
    }

    private static Set<String> used(String module) {
        Properties properties = Repository.settings(module);
        Set<String> used = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            Matcher use = USE.matcher(key);
            if (use.matches()) {
                String name = properties.getProperty(key).replaceFirst("\\$\\{.*", "*");
                boolean group = use.group(2).equals("group.id");
                boolean reads = group
                        || (use.group(1).equals("incoming") && use.group(2).equals("topic"));
                used.add((group ? "group " : "topic ") + name + (reads ? " Read" : " Write"));
            }
        }
        return used;
    }

    private static Set<String> granted(Manifests manifests, String user) {
        return manifests
                .documents("KafkaUser")
                .filter(it -> it.at("/metadata/name").asText().equals(user))
                .flatMap(it -> it.at("/spec/authorization/acls").valueStream())
                .flatMap(rule -> rule.path("operations").valueStream().map(it -> {
                    JsonNode of = rule.path("resource");
                    String any = of.path("patternType").asText().equals("prefix") ? "*" : "";
                    return of.path("type").asText() + " " + of.path("name").asText() + any + " " + it.asText();
                }))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
