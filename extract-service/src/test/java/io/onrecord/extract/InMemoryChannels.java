package io.onrecord.extract;

import io.onrecord.contracts.Channels;
import io.onrecord.traces.CollectorResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/** Kafka's channels in memory, and the seeds' knowledge. */
public final class InMemoryChannels implements QuarkusTestResourceLifecycleManager {
    private final CollectorResource collector = new CollectorResource();

    @Override
    public Map<String, String> start() {
        var properties = new HashMap<String, String>();
        properties.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(Channels.ARTICLES, Channels.TOPICS));
        properties.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory(Channels.STATEMENTS));
        properties.put("onrecord.knowledge", "../seeds/knowledge");
        properties.put("onrecord.reading.limit", "5s");
        properties.putAll(collector.start());
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        collector.inject(injector);
    }

    @Override
    public void stop() {
        collector.stop();
        InMemoryConnector.clear();
    }
}
