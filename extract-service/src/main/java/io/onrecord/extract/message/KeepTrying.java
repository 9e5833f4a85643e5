package io.onrecord.extract.message;

import io.onrecord.extract.article.UnreadableException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tries until it is done, or can never be, or the service stops; more and more slowly. */
@ApplicationScoped
class KeepTrying {
    private static final Logger LOG = Logger.getLogger(KeepTrying.class);

    private final CountDownLatch stopping = new CountDownLatch(1);

    /** The service stops before it was done. */
    static final class StoppedException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the service stops");
        }
    }

    /** For what an article cannot be blamed for: never given up while the service runs. */
    <T> T untilDone(String what, Callable<T> attempt) throws StoppedException {
        for (int rounds = 1; ; rounds++) {
            try {
                return until(what, attempt);
            } catch (UnreadableException e) {
                LOG.errorf(e, "%s: nothing can be done before this is", what);
                pause(Failure.pause(rounds));
            }
        }
    }

    <T> T until(String what, Callable<T> attempt) throws UnreadableException, StoppedException {
        for (int attempts = 1; ; attempts++) {
            if (stopping.getCount() == 0) {
                throw new StoppedException();
            }
            try {
                return attempt.call();
            } catch (UnreadableException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            } catch (Exception e) {
                if (!Failure.of(e).isWorthAttempt(attempts + 1)) {
                    throw new UnreadableException(Failure.reason(e), e);
                }
                LOG.warnf("%s: attempt %d failed, there will be another: %s", what, attempts, Failure.reason(e));
                pause(Failure.pause(attempts));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void pause(Duration time) throws StoppedException {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }
}
