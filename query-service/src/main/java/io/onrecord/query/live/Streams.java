package io.onrecord.query.live;

import io.onrecord.contracts.api.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * All who listen. Kafka says which article was read, the record what is new in it. A question to the record serves all who
 * listen with the same filter, and while nobody does none is asked.
 */
@ApplicationScoped
class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int WAITING = 10_000;
    private static final int LOOKED_AT = 1_000;
    private static final int TOLD_AT_ONCE = 100;

    private final LiveSettings settings;
    private final Arrivals arrivals;
    private final Waiting waiting = new Waiting(WAITING);
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("live-statements").unstarted(task));

    Streams(LiveSettings settings, Arrivals arrivals) {
        this.settings = settings;
        this.arrivals = arrivals;
    }

    void start(@Observes StartupEvent started) {
        every(settings.lookEvery().toMillis(), this::tell);
        every(settings.heartbeat().toMillis(), () -> open.forEach(Stream::beat));
    }

    void stop(@Observes ShutdownEvent stopped) {
        clock.shutdownNow();
        open.forEach(Stream::end);
    }

    /** An article was read; of interest while somebody listens. */
    void heard(UUID article) {
        if (!open.isEmpty()) {
            waiting.add(article, Instant.now());
        }
    }

    /** Takes a place, to be given back by {@link #leave}; a 503 problem when there is none. */
    void takePlace() {
        if (places.incrementAndGet() > settings.streams()) {
            leave();
            throw new ProblemException(
                    503,
                    "streams-too-many",
                    "Too many streams",
                    "as many clients listen as can at once; come back in a minute, or ask /api/v1/statements now and then");
        }
    }

    void leave() {
        places.decrementAndGet();
    }

    void add(Stream stream) {
        open.add(stream);
    }

    void remove(Stream stream) {
        open.remove(stream);
    }

    private void every(long millis, Runnable task) {
        // It goes on until the service stops, and says itself what fails.
        var _ = clock.scheduleWithFixedDelay(() -> unlessItFails(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A record that is away comes back, and those who wait go on waiting; a task that threw would never run again. */
    private static void unlessItFails(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warnf("new statements wait: %s", failure.getMessage());
        }
    }

    private void tell() {
        if (open.isEmpty()) {
            waiting.clear();
            return;
        }
        if (waiting.overflowed()) {
            Instant since = Instant.now().minus(settings.linkedWithin());
            open.forEach(stream -> stream.gap(since));
        }
        List<UUID> heard = waiting.first(LOOKED_AT);
        if (!heard.isEmpty()) {
            List<UUID> ready =
                    waiting.ready(heard, arrivals.unlinked(heard), Instant.now(), settings.linkedWithin()).stream()
                            .limit(TOLD_AT_ONCE)
                            .toList();
            tellOf(ready);
            waiting.remove(ready);
        }
    }

    private void tellOf(List<UUID> articles) {
        if (articles.isEmpty()) {
            return;
        }
        open.stream().collect(Collectors.groupingBy(Stream::filter)).forEach((filter, streams) -> {
            List<Arrival> fitting = arrivals.of(articles, filter);
            streams.forEach(stream -> stream.send(fitting));
        });
    }
}
