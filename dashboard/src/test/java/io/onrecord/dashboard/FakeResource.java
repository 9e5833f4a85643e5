package io.onrecord.dashboard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the two fake services and points the dashboard at them. */
public class FakeResource implements QuarkusTestResourceLifecycleManager {
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
                "1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(fake, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        fake.close();
    }
}
