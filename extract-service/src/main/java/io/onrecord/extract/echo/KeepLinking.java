package io.onrecord.extract.echo;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;

/** Puts echoes together in the background, a moment after their statements came in. What there is to do stands in the record. */
@ApplicationScoped
public class KeepLinking {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Recurring recurring;

    KeepLinking(LinkEchoes link) {
        recurring = Recurring.inSteps("link echoes", PAUSE, link::some);
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
