package io.onrecord.local.kafka;

import io.onrecord.local.QuietLog;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.StopSignal;
import io.onrecord.local.services.JavaCommand;
import io.onrecord.local.services.StartupCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** How the Kafka processes are started: from the launcher's own class path. */
public final class KafkaProcess {
    private static final int HEAP_MEGABYTES = 256;

    private KafkaProcess() {}

    /** The only one of an instance. */
    public static ProcessSpec spec(DataFolder folder, Ports ports, StartupCache cache) {
        Broker only = new Broker(1, ports.kafka(), ports.kafkaController());
        return spec("kafka", folder.kafka(), folder.temporary(), newCluster(), only, List.of(only), cache);
    }

    /**
     * One of several.
     *
     * @param cluster the same for all of them, as {@link #newCluster} makes it; of no account where the folder is formatted already
     */
    public static ProcessSpec spec(
            String name,
            Path folder,
            Path temporary,
            String cluster,
            Broker own,
            List<Broker> all,
            StartupCache cache) {
        JavaCommand command = command(folder, temporary, cluster, own, all);
        return new ProcessSpec(name, () -> command.line(cache), Map.of(), StopSignal.TERM);
    }

    /** The same node elsewhere, for a rehearsal beside the real one. */
    public static JavaCommand command(Path folder, Path temporary, int port, int controllerPort) {
        Broker only = new Broker(1, port, controllerPort);
        return command(folder, temporary, newCluster(), only, List.of(only));
    }

    public static String newCluster() {
        return Uuid.randomUuid().toString();
    }

    private static JavaCommand command(Path folder, Path temporary, String cluster, Broker own, List<Broker> all) {
        return new JavaCommand(
                "kafka",
                HEAP_MEGABYTES,
                JavaCommand.Compiler.QUICK,
                List.of(
                        "-Djava.io.tmpdir=" + temporary,
                        "-Djava.util.logging.config.class=" + QuietLog.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaNode.class.getName(),
                        folder.toString(),
                        cluster,
                        Integer.toString(own.id()),
                        Broker.line(all)));
    }
}
