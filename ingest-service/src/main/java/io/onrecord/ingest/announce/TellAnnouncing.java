package io.onrecord.ingest.announce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.onrecord.ingest.announce.AnnounceArticles.Trouble;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells Prometheus whether articles can be announced. */
@ApplicationScoped
class TellAnnouncing {
    private static final double MILLISECONDS = 1000;

    private final AnnounceArticles announce;
    private final Clock clock;

    TellAnnouncing(AnnounceArticles announce, Clock clock) {
        this.announce = announce;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onrecord.announce.failing", this, TellAnnouncing::failing)
                .baseUnit("seconds")
                .description("For how long Kafka has not acknowledged what this process announces; 0 when it does")
                .strongReference(true)
                .register(registry);
        Gauge.builder("onrecord.announce.queued", announce, AnnounceArticles::queued)
                .description(
                        "Articles in this process's memory that are announced next; what does not fit is left to the sweep")
                .strongReference(true)
                .register(registry);
    }

    private double failing() {
        @Nullable Trouble trouble = announce.trouble();
        return trouble == null
                ? 0
                : Math.max(0, Duration.between(trouble.since(), clock.instant()).toMillis() / MILLISECONDS);
    }
}
