package io.onrecord.extract.tagging;

import io.onrecord.extract.Prepare;
import io.onrecord.extract.proposal.ProposeFromRecord;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what people's topics ask for, in the background: one thread, which a message wakes and which looks by itself now and
 * then. What there is to do stands in the record, so nothing is lost when it stops.
 */
@ApplicationScoped
public class FollowTopics {
    private static final Logger LOG = Logger.getLogger(FollowTopics.class);
    private static final int AT_LATEST = 30;

    private final Prepare prepare;
    private final TakeOver takeOver;
    private final LookThrough lookThrough;
    private final ProposeFromRecord propose;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "follow-topics");
    private volatile boolean stopping;

    FollowTopics(Prepare prepare, TakeOver takeOver, LookThrough lookThrough, ProposeFromRecord propose) {
        this.prepare = prepare;
        this.takeOver = takeOver;
        this.lookThrough = lookThrough;
        this.propose = propose;
    }

    /** Something has changed; returns at once. */
    public void soon() {
        woken.release();
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        prepare.once();
        takeOver.all();
        while (!stopping && lookThrough.some()) {
            // What came in meanwhile need not wait for what takes long.
            takeOver.all();
        }
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try {
                now();
                propose.now();
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("topics of people's own wait: %s", failure.getMessage());
            }
            try {
                woken.tryAcquire(AT_LATEST, TimeUnit.SECONDS);
                woken.drainPermits();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
