package io.onrecord.ingest;

import io.onrecord.contracts.Channels;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.Map;

/** Puts the in-memory connector in Kafka's place. */
public final class KafkaInMemory implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return InMemoryConnector.switchOutgoingChannelsToInMemory(Channels.ARTICLES, Channels.TOPICS);
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
