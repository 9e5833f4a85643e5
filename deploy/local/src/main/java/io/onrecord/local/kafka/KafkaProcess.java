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

/** How the Kafka process is started: from the launcher's own class path. */
public final class KafkaProcess {
    private static final int HEAP_MEGABYTES = 256;

    private KafkaProcess() {}

    public static ProcessSpec spec(DataFolder folder, Ports ports, StartupCache cache) {
        JavaCommand command = command(folder.kafka(), folder.temporary(), ports.kafka(), ports.kafkaController());
        return new ProcessSpec("kafka", () -> command.line(cache), Map.of(), StopSignal.TERM);
    }

    public static JavaCommand command(Path folder, Path temporary, int port, int controllerPort) {
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
                        Integer.toString(port),
                        Integer.toString(controllerPort)));
    }
}
