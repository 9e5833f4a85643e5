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
public record Rehearse(Rehearsal rehearsal, DataFolder folder, ServiceProcess processes, Health health) {

    /** All four, beside the stores that they ask. */
    public void services() throws IOException, InterruptedException {
        for (Service service : Service.values()) {
            service(service);
        }
    }

    /** One service; what people ask first is asked too, so that the first of them does not wait for the JVM to load it. */
    public void service(Service service) throws IOException, InterruptedException {
        int port = Ports.any();
        rehearsal.rehearse(processes.command(service, port), processes.environment(service), () -> {
            if (!health.ready(port)) {
                return false;
            }
            for (String path : service.askedFirst()) {
                health.answers(port, path);
            }
            return true;
        });
    }

    /** A broker with a folder of its own. */
    public void kafka() throws IOException, InterruptedException {
        Path own = folder.root().resolve("kafka-rehearsal");
        int port = Ports.any();
        rehearsal.rehearse(KafkaProcess.command(own, folder.temporary(), port, Ports.any()), Map.of(), () -> {
            if (!Topics.listening("127.0.0.1:" + port)) {
                return false;
            }
            Topics.create("127.0.0.1:" + port);
            return true;
        });
        DataFolder.delete(own);
    }
}
