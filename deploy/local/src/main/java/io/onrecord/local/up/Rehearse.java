package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.kafka.KafkaProcess;
import io.onrecord.local.kafka.Topics;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.Rehearsal;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Rehearses what a start consists of, one after another, so that the next one is quick. */
record Rehearse(Rehearsal rehearsal, UpSettings settings, ServiceProcess processes, Health health) {

    void all() throws IOException, InterruptedException {
        if (settings.kafka() == null) {
            kafka();
        }
        for (Service service : Service.values()) {
            int port = Ports.any();
            rehearsal.rehearse(
                    processes.command(service, port), processes.environment(service), () -> health.ready(port));
        }
    }

    private void kafka() throws IOException, InterruptedException {
        Path folder = settings.folder().root().resolve("kafka-rehearsal");
        int port = Ports.any();
        rehearsal.rehearse(
                KafkaProcess.command(folder, settings.folder().temporary(), port, Ports.any()), Map.of(), () -> {
                    if (!Topics.listening("127.0.0.1:" + port)) {
                        return false;
                    }
                    Topics.create("127.0.0.1:" + port);
                    return true;
                });
        DataFolder.delete(folder);
    }
}
