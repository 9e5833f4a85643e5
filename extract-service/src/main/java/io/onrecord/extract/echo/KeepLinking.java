package io.onrecord.extract.echo;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Puts echoes together in the background, a moment after their statements came in. What there is to do stands in the record. */
@ApplicationScoped
public class KeepLinking {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LinkEchoes link;
    private final ReentrantLock turn = new ReentrantLock();
    private final Recurring recurring = new Recurring("link echoes", PAUSE, this::now);

    KeepLinking(LinkEchoes link) {
        this.link = link;
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        turn.lock();
        try {
            while (!recurring.isStopped() && link.some()) {}
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
