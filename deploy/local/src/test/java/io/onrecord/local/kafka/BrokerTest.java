package io.onrecord.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private static final Path FOLDER = Path.of("data");
    private static final List<Broker> THREE =
            List.of(new Broker(1, 9001, 9002), new Broker(2, 9003, 9004), new Broker(3, 9005, 9006));

    @Test
    void aCommandLineNamesThemAll() {
        assertThat(Broker.parse(Broker.line(THREE))).isEqualTo(THREE);
        assertThat(Broker.bootstrap(THREE)).isEqualTo("127.0.0.1:9001,127.0.0.1:9003,127.0.0.1:9005");
    }

    @Test
    void ofThreeTwoHaveToHaveAMessage() {
        Properties second = KafkaSettings.of(FOLDER, THREE.get(1), THREE);
        assertThat(second)
                .containsEntry("node.id", "2")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9002,2@127.0.0.1:9004,3@127.0.0.1:9006")
                .containsEntry("default.replication.factor", "3")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("min.insync.replicas", "2")
                .doesNotContainKey("log.flush.interval.messages");
        assertThat(second.getProperty("listeners")).contains(":9003").contains(":9004");
    }

    @Test
    void theOnlyOneWritesToDiskBeforeItAnswers() {
        Broker only = new Broker(1, 9001, 9002);
        assertThat(KafkaSettings.of(FOLDER, only, List.of(only)))
                .containsEntry("log.flush.interval.messages", "1")
                .containsEntry("default.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1");
    }
}
