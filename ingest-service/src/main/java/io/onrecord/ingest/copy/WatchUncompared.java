package io.onrecord.ingest.copy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.onrecord.ingest.database.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells Prometheus how many articles wait to be compared. Looked at now and then, never when Prometheus asks; nothing while the record does not answer. */
@ApplicationScoped
class WatchUncompared {
    private static final Logger LOG = Logger.getLogger(WatchUncompared.class);
    private static final Duration LASTING = Duration.ofMinutes(1);

    /** After an upgrade all articles may wait: it counts no further than an operator has to know. */
    private static final String WAITING = "SELECT count(*) FROM (SELECT FROM article_uncompared LIMIT 50000) some_of";

    private final Database database;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    private record Seen(long waiting, Instant at) {}

    WatchUncompared(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onrecord.articles.uncompared", this, WatchUncompared::waiting)
                .description("Articles that wait to be compared with those they may be copies of, counted to 50000")
                .strongReference(true)
                .register(registry);
    }

    @Scheduled(identity = "watch-uncompared", every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            long waiting = database.call("what waits to be compared cannot be counted", connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet answer = statement.executeQuery(WAITING)) {
                    answer.next();
                    return answer.getLong(1);
                }
            });
            seen = new Seen(waiting, clock.instant());
        } catch (IllegalStateException away) {
            LOG.debug("how many articles wait to be compared is unknown", away);
            seen = null;
        }
    }

    private double waiting() {
        @Nullable Seen last = seen;
        return last == null || last.at.plus(LASTING).isBefore(clock.instant()) ? Double.NaN : last.waiting;
    }
}
