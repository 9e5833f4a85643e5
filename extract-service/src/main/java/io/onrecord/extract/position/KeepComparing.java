package io.onrecord.extract.position;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;

/** Looks for changes of position in the background, a moment after echoes. What there is to do stands in the record. */
@ApplicationScoped
public class KeepComparing {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Recurring recurring;

    KeepComparing(FindChanges find) {
        recurring = Recurring.inSteps("find changes of position", PAUSE, find::some);
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        recurring.now();
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }
}
