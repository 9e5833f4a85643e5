package io.onrecord.ingest.takedown;

import io.onrecord.contracts.TakedownKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Has articles taken away that were kept as long as the setting says, some at a time, the earliest first. */
@ApplicationScoped
class EndRetention {
    private static final Logger LOG = Logger.getLogger(EndRetention.class);

    /** The next have their turn when these are gone: whoever reads the audit finds steps of a size that can be grasped. */
    private static final int AT_ONCE = 1000;

    private final Takedowns takedowns;
    private final RetentionSettings settings;
    private final Scheduler scheduler;
    private final Clock clock;

    EndRetention(Takedowns takedowns, RetentionSettings settings, Scheduler scheduler, Clock clock) {
        this.takedowns = takedowns;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.days().isEmpty()) {
            return;
        }
        if (settings.days().getAsInt() < 1) {
            throw new IllegalArgumentException("onrecord.retention.days is "
                    + settings.days().getAsInt() + ": give at least 1, or leave it out to keep articles for ever");
        }
        LOG.infof(
                "articles are kept for %d days after they last came in",
                settings.days().getAsInt());
        scheduler
                .newJob("end-retention")
                .setInterval(settings.every().toString())
                .setDelayed("10s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> once(settings.days().getAsInt()))
                .schedule();
    }

    void once(int days) {
        List<UUID> kept = takedowns.oldest(clock.instant().minus(Duration.ofDays(days)), AT_ONCE);
        if (!kept.isEmpty()) {
            takedowns.put(
                    TakedownKind.RETENTION,
                    kept,
                    "kept for " + days + (days == 1 ? " day" : " days"),
                    "retention",
                    clock.instant());
        }
    }
}
