package io.onrecord.dashboard;

import io.onrecord.traces.CollectorResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the two fake services and points the dashboard at them. */
public class FakeResource implements QuarkusTestResourceLifecycleManager {
    private final CollectorResource collector = new CollectorResource();
    private FakeServices fake;

    @Override
    public Map<String, String> start() {
        try {
            fake = new FakeServices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "onrecord.query-url",
                fake.queryUrl(),
                "onrecord.ingest-url",
                fake.ingestUrl(),
                "onrecord.dashboard.session-secret",
                SignIn.SECRET,
                "onrecord.dashboard.hosts",
                "other.test,record.test",
                "onrecord.relay-timeout",
                "1S",
                "onrecord.traces.to",
                collector.start().get("onrecord.traces.to"));
    }

    @Override
    public void inject(TestInjector injector) {
        collector.inject(injector);
        injector.injectIntoFields(fake, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        collector.stop();
        fake.close();
    }
}
