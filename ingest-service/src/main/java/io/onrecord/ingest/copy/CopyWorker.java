package io.onrecord.ingest.copy;

import io.onrecord.ingest.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Drives {@link CompareArticles}: turn after turn while there is something to compare. */
@ApplicationScoped
class CopyWorker {
    private static final Logger LOG = Logger.getLogger(CopyWorker.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);

    private final CompareArticles compare;
    private final CopySettings settings;
    private final Thread thread;
    private volatile boolean stopping;
    private boolean away;

    CopyWorker(CompareArticles compare, CopySettings settings) {
        this.compare = compare;
        this.settings = settings;
        this.thread = new Thread(this::run, "compare-articles");
    }

    void start(@Observes StartupEvent event) {
        if (settings.recognise()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(AFTER_TROUBLE.toMillis());
    }

    private void run() {
        AtOnce atOnce = new AtOnce(settings.atOnce());
        RestAfter rest = new RestAfter(settings.lookEvery(), System.nanoTime());
        while (!stopping) {
            try {
                long began = System.nanoTime();
                CompareArticles.Turn turn = compare.turn(atOnce.articles());
                atOnce.succeeded();
                away = false;
                Thread.sleep(rest.rest(turn, began, System.nanoTime()));
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException | Error failure) {
                complain(failure);
                if (!Database.isAway(failure) && atOnce.failed()) {
                    leaveOut();
                }
                pause();
            }
        }
    }

    /** Nothing ends the thread but the end of the service: nobody would start it again. */
    private void leaveOut() {
        try {
            compare.leaveOut();
        } catch (RuntimeException failure) {
            complain(failure);
        }
    }

    /** Once for as long as it lasts. */
    private void complain(Throwable failure) {
        if (!away && !stopping) {
            LOG.warn("articles are not compared for now; they wait in the record", failure);
        }
        away = true;
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
