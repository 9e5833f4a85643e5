package io.onrecord.ingest.topic;

import io.onrecord.contracts.messages.TopicChanged;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Tells extraction of changed topics. What Kafka has not acknowledged is told again at the next round; extraction looks into
 * the record by itself now and then, so no change is ever lost, only late.
 */
@ApplicationScoped
class AnnounceTopics {
    private static final Logger LOG = Logger.getLogger(AnnounceTopics.class);
    private static final int A_ROUND = 50;
    private static final int LONGEST_WAIT = 12;

    private final UserTopics topics;
    private final TopicAnnouncer announcer;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    AnnounceTopics(UserTopics topics, TopicAnnouncer announcer, Clock clock) {
        this.topics = topics;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Returns at once; what goes wrong is for the sweep. Whoever is telling already is asked to look once more. */
    void soon() {
        again.set(true);
        if (!turn.isLocked()) {
            Thread.ofVirtual().name("announce-topics").start(this::whileAsked);
        }
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepQuietly() {
        again.set(true);
        whileAsked();
    }

    /** Who asks just as somebody gives up the turn is heard too: they look after that. */
    private void whileAsked() {
        while (again.get() && turn.tryLock()) {
            try {
                if (again.getAndSet(false)) {
                    sweepOnce();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void sweepOnce() {
        try {
            sweep();
            away.set(false);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | ExecutionException | TimeoutException failure) {
            // Once for as long as it lasts.
            if (!away.getAndSet(true)) {
                LOG.warnf("topics are announced later: %s", failure);
            }
        }
    }

    /** One at a time: there are few. */
    private void sweep() throws InterruptedException, ExecutionException, TimeoutException {
        for (TopicChanged topic : topics.unannounced(A_ROUND)) {
            announcer.announce(topic).get(LONGEST_WAIT, TimeUnit.SECONDS);
            topics.announced(topic, clock.instant());
        }
    }
}
