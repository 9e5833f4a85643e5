package io.onrecord.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What small nodes on loopback need; all else is Kafka's default. */
final class KafkaSettings {
    static final String CONTROLLER = "CONTROLLER";

    /** Copies of each message where there are nodes enough, and how many of them must have it. */
    private static final int COPIES = 3;

    private static final int IN_SYNC = 2;

    private KafkaSettings() {}

    static Properties of(Path folder, Broker own, List<Broker> all) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "node.id",
                Integer.toString(own.id()),
                "process.roles",
                "broker,controller",
                "listeners",
                "BROKER://127.0.0.1:" + own.port() + "," + CONTROLLER + "://127.0.0.1:" + own.controllerPort(),
                "advertised.listeners",
                "BROKER://127.0.0.1:" + own.port(),
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                all.stream().map(Broker::voter).collect(Collectors.joining(",")),
                "log.dirs",
                folder.toString(),
                "auto.create.topics.enable",
                "false"));
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304"));
        settings.putAll(kept(all.size()));
        return settings;
    }

    private static Map<String, String> kept(int nodes) {
        String copies = Integer.toString(Math.min(nodes, COPIES));
        String inSync = Integer.toString(Math.min(nodes, IN_SYNC));
        Map<String, String> kept = new HashMap<>(Map.of(
                "default.replication.factor", copies,
                "min.insync.replicas", inSync,
                "offsets.topic.replication.factor", copies,
                "transaction.state.log.replication.factor", copies,
                "transaction.state.log.min.isr", inSync));
        if (nodes == 1) {
            // One node has no replica to lose a write to: let an acknowledgement mean that it is on disk.
            kept.put("log.flush.interval.messages", "1");
        }
        return kept;
    }
}
