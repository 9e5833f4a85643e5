package io.onrecord.ingest.announce;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Drives {@link AnnounceArticles}: one thread for what is new, a sweep for what was left behind. */
@ApplicationScoped
class AnnounceWorker {
    private static final Logger LOG = Logger.getLogger(AnnounceWorker.class);
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final AnnounceArticles announce;
    private final AnnounceSettings settings;
    private final Scheduler scheduler;
    private final Thread thread;
    private volatile boolean stopping;

    AnnounceWorker(AnnounceArticles announce, AnnounceSettings settings, Scheduler scheduler) {
        this.announce = announce;
        this.settings = settings;
        this.scheduler = scheduler;
        this.thread = new Thread(this::run, "announce-articles");
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
        scheduler
                .newJob("sweep-unannounced")
                .setInterval(settings.sweepEvery().toString())
                .setDelayed("2s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> sweep())
                .schedule();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(settings.flushWithin().toMillis());
        thread.interrupt();
    }

    @Scheduled(
            identity = "forget-unanswered",
            every = "15m",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forgetUnanswered() {
        announce.forgetUnanswered();
    }

    private void sweep() {
        try {
            announce.sweep();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping || announce.hasQueued()) {
            try {
                announce.announceNext(LOOK_UP);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                // The database is away, say: the articles are safe in it, and the sweep comes by.
                LOG.warn("announcing failed; the sweep will do it", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException ended) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
