package io.onrecord.traces;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Has the service under test send its traces to a {@link Collector}, which stands in fields of tests that have its type. */
public final class CollectorResource implements QuarkusTestResourceLifecycleManager {
    private Collector collector;

    @Override
    public Map<String, String> start() {
        try {
            collector = Collector.serve();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        return Map.of("onrecord.traces.to", collector.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(collector, new TestInjector.MatchesType(Collector.class));
    }

    @Override
    public void stop() {
        if (collector != null) {
            collector.close();
        }
    }
}
