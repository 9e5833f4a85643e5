package io.onrecord.query;

import io.onrecord.contracts.Channels;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/** Kafka's channel in memory, a stream whose times are short enough to be waited for, and limits that are soon reached. */
public final class KafkaInMemory implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var properties = new HashMap<>(InMemoryConnector.switchIncomingChannelsToInMemory(Channels.STATEMENTS));
        properties.put("onrecord.live.streams", "3");
        properties.put("onrecord.live.heartbeat", "400ms");
        properties.put("onrecord.live.look-every", "50ms");
        properties.put("onrecord.live.linked-within", "2s");
        properties.put("onrecord.live.missed", "5");
        // Tests look when they have written what is to be seen.
        properties.put("onrecord.watch.every", "10m");
        properties.put("onrecord.access.limits.address-requests", "30");
        return properties;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
