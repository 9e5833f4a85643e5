package io.onrecord.extract.likeness;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;

/** Fills cells in the background. What is read now has its cells at once, so there is something to do only after an upgrade. */
@ApplicationScoped
public class KeepFilling {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Recurring recurring;

    KeepFilling(FillCells fill) {
        recurring = Recurring.inSteps("fill cells", PAUSE, fill::some);
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
