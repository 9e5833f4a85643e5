package io.onrecord.store;

import io.onrecord.store.spread.Crossings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * {@code @QuarkusTestResource}/{@code @WithTestResource} for a service's tests: starts {@link EmbeddedRecord} and points the
 * default datasource at it. Needs the init argument {@code login}. The owner's address is in
 * {@code onrecord.test.owner-url} (user postgres), for tests that set up or look.
 */
public final class RecordResource implements QuarkusTestResourceLifecycleManager {
    private String login = "";
    private EmbeddedRecord record;

    @Override
    public void init(Map<String, String> arguments) {
        login = arguments.get("login");
    }

    @Override
    public Map<String, String> start() {
        try {
            record = EmbeddedRecord.start();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("the embedded Postgres did not start", failure);
        }
        System.setProperty(Crossings.RECORD, record.url() + "?user=postgres");
        return Map.of(
                "quarkus.datasource.jdbc.url",
                record.url(),
                "quarkus.datasource.username",
                login,
                "quarkus.datasource.password",
                EmbeddedRecord.PASSWORD,
                "onrecord.test.owner-url",
                record.url() + "?user=postgres");
    }

    @Override
    public void stop() {
        try {
            if (record != null) {
                System.clearProperty(Crossings.RECORD);
                record.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the embedded Postgres did not stop", failure);
        }
    }
}
