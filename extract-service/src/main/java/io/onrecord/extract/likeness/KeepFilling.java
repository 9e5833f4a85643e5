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

    private final FillCells fill;
    private final Recurring recurring = new Recurring("fill cells", PAUSE, this::now);

    KeepFilling(FillCells fill) {
        this.fill = fill;
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        while (!recurring.isStopped() && fill.some()) {}
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }
}
