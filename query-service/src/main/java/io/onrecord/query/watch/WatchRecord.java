package io.onrecord.query.watch;

import io.onrecord.query.sql.DatabaseException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the record again and again, never when Prometheus asks: a slow database must not make scrapes slow. */
@ApplicationScoped
public class WatchRecord {
    /** What was seen is told for so many times as long as there is between two looks. */
    private static final int LASTING = 4;

    private static final Logger LOG = Logger.getLogger(WatchRecord.class);

    private final LookAtRecord record;
    private final WatchSettings settings;
    private final LastSeen last;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("watch-record").unstarted(task));

    WatchRecord(LookAtRecord record, WatchSettings settings, Clock time) {
        this.record = record;
        this.settings = settings;
        this.last = new LastSeen(time, settings.every().multipliedBy(LASTING));
    }

    void start(@Observes StartupEvent started) {
        // It goes on until the service stops, and says itself what fails.
        var _ = clock.scheduleWithFixedDelay(this::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        clock.shutdownNow();
    }

    /** Looks now; when the record does not answer, nothing is known until it does. */
    public void look() {
        try {
            last.is(record.look());
        } catch (DatabaseException away) {
            if (last.isKnown()) {
                LOG.warnf("the record cannot be looked at, so its figures are unknown: %s", away.getMessage());
            }
            last.isUnknown();
        } catch (RuntimeException failure) {
            // One that got away would be the last look.
            LOG.error("the record cannot be looked at, so its figures are unknown", failure);
            last.isUnknown();
        }
    }

    LastSeen last() {
        return last;
    }
}
