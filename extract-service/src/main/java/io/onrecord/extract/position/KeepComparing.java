package io.onrecord.extract.position;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Looks for changes of position in the background, a moment after echoes. What there is to do stands in the record. */
@ApplicationScoped
public class KeepComparing {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FindChanges find;
    private final ReentrantLock turn = new ReentrantLock();
    private final Recurring recurring = new Recurring("find changes of position", PAUSE, this::now);

    KeepComparing(FindChanges find) {
        this.find = find;
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        turn.lock();
        try {
            while (!recurring.isStopped() && find.some()) {}
        } finally {
            turn.unlock();
        }
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }
}
