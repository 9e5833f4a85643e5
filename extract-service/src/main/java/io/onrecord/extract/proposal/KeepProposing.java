package io.onrecord.extract.proposal;

import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Looks for topics to propose now and then: nothing that somebody waits for waits for it. */
@ApplicationScoped
class KeepProposing {
    private final Recurring recurring;

    KeepProposing(ProposeFromRecord propose) {
        recurring = new Recurring("propose topics", Duration.ofMinutes(1), propose::now);
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }
}
