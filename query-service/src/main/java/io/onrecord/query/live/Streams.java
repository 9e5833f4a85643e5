package io.onrecord.query.live;

import static java.util.Comparator.naturalOrder;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.live.Waiting.Heard;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * listen with the same filter, and while nobody does none is asked: then what was heard of waits for as long as it waits to be
 * put into its echoes, since whoever comes back finds in the record only what was in them already.
 */
@ApplicationScoped
class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int WAITING = 10_000;
    private static final int LOOKED_AT = 1_000;
    private static final int TOLD_AT_ONCE = 100;

    private final LiveSettings settings;
    private final Arrivals arrivals;
    private final Waiting waiting = new Waiting(WAITING);
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private volatile boolean leaving;
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

    /** Whoever listens would keep us; they come back by themselves, and find another replica. */
    void sayGoodbye(@Observes ShutdownDelayInitiatedEvent goodbye) {
        leaving = true;
        open.forEach(Stream::end);
    }

    void stop(@Observes ShutdownEvent stopped) {
        clock.shutdownNow();
        open.forEach(Stream::end);
    }

    /** An article was read. */
    void heard(UUID article) {
        waiting.add(article, Instant.now());
    }

    /** Takes a place, to be given back by {@link #leave}; a 503 problem when there is none. */
    void takePlace() {
        if (places.incrementAndGet() > settings.streams()) {
            leave();
            throw new ProblemException(
                    Problem.of(
                            503,
                            "streams-too-many",
                            "Too many streams",
                            "as many clients listen as can at once; come back in a minute, or ask /api/v1/statements now and then",
                            null),
                    A_MINUTE);
        }
    }

    void leave() {
        places.decrementAndGet();
    }

    void add(Stream stream) {
        open.add(stream);
        if (leaving) {
            stream.end();
        }
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
        Instant now = Instant.now();
        if (open.isEmpty()) {
            waiting.forget(now.minus(settings.linkedWithin()));
            return;
        }
        if (waiting.overflowed()) {
            open.forEach(stream -> stream.gap(now.minus(settings.linkedWithin())));
        }
        Map<UUID, Heard> heard = waiting.first(LOOKED_AT);
        if (!heard.isEmpty()) {
            Map<UUID, Heard> ready =
                    Waiting.ready(heard, arrivals.unlinked(heard.keySet()), now, settings.linkedWithin(), TOLD_AT_ONCE);
            tellOf(ready);
            waiting.remove(ready);
        }
    }

    private void tellOf(Map<UUID, Heard> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Instant since =
                articles.values().stream().map(Heard::first).min(naturalOrder()).orElseThrow();
        open.stream().collect(Collectors.groupingBy(Stream::filter)).forEach((filter, streams) -> {
            List<Arrival> fitting = arrivals.of(articles.keySet(), since.minus(settings.overlap()), filter);
            streams.forEach(stream -> stream.send(fitting));
        });
    }
}
