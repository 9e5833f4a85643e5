package io.onrecord.ingest.topic;

import io.onrecord.contracts.messages.TopicChanged;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    AnnounceTopics(UserTopics topics, TopicAnnouncer announcer, Clock clock) {
        this.topics = topics;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Returns at once; what goes wrong is for the sweep. */
    void soon() {
        Thread.ofVirtual().name("announce-topics").start(this::sweepQuietly);
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepQuietly() {
        try {
            sweep();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | ExecutionException | TimeoutException failure) {
            LOG.debugf("topics are announced later: %s", failure);
        }
    }

    /** One at a time: there are few. */
    synchronized void sweep() throws InterruptedException, ExecutionException, TimeoutException {
        for (TopicChanged topic : topics.unannounced(A_ROUND)) {
            announcer.announce(topic).get(LONGEST_WAIT, TimeUnit.SECONDS);
            topics.announced(topic, clock.instant());
        }
    }
}
