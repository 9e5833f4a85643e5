package io.onrecord.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Drives {@link FollowFeeds}, and forgets what has long been gone from its feed. */
@ApplicationScoped
class FeedWorker {
    private static final Logger LOG = Logger.getLogger(FeedWorker.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final FollowFeeds follow;
    private final ForgetItems forget;
    private final FeedSettings settings;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean away;

    FeedWorker(FollowFeeds follow, ForgetItems forget, FeedSettings settings) {
        this.follow = follow;
        this.forget = forget;
        this.settings = settings;
        this.thread = new Thread(this::run, "follow-feeds");
    }

    void start(@Observes StartupEvent event) {
        if (settings.poll()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(LAST_WORDS);
        follow.finish(LAST_WORDS);
    }

    @Scheduled(identity = "forget-items", every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = forget.forget();
        if (forgotten > 0) {
            LOG.infof("%d items that were last seen long ago are forgotten", forgotten);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                follow.round();
                away = false;
                Thread.sleep(settings.lookEvery());
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                complain(failure);
                pause();
            }
        }
    }

    /** Once for as long as it lasts. */
    private void complain(RuntimeException failure) {
        if (!away) {
            LOG.warn("feeds are not followed for now", failure);
        }
        away = true;
    }

    private void pause() {
        try {
            Thread.sleep(LAST_WORDS);
        } catch (InterruptedException ended) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
