package io.onrecord.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The main class of a Kafka process: {@code KafkaNode FOLDER CLUSTER ID NODES}, the nodes as {@link Broker#line} has them. */
public final class KafkaNode {
    private KafkaNode() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int id = Integer.parseInt(arguments[2]);
        List<Broker> all = Broker.parse(arguments[3]);
        Broker own =
                all.stream().filter(broker -> broker.id() == id).findFirst().orElseThrow();
        Properties settings = KafkaSettings.of(folder, own, all);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder, arguments[1], id);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path folder, String cluster, int id) throws Exception {
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(cluster)
                .setNodeId(id)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }
}
