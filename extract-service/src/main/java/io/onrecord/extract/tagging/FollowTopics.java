package io.onrecord.extract.tagging;

import io.onrecord.extract.Prepare;
import io.onrecord.extract.background.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Does what people's topics ask for, in the background: one thread, which a message wakes and which looks by itself now and
 * then. What there is to do stands in the record, so nothing is lost when it stops.
 */
@ApplicationScoped
public class FollowTopics {
    private static final Logger LOG = Logger.getLogger(FollowTopics.class);
    private static final Duration AT_LATEST = Duration.ofSeconds(30);

    private final Prepare prepare;
    private final TakeOver takeOver;
    private final LookThrough lookThrough;
    private final Recurring recurring = new Recurring("follow topics", AT_LATEST, this::all);

    FollowTopics(Prepare prepare, TakeOver takeOver, LookThrough lookThrough) {
        this.prepare = prepare;
        this.takeOver = takeOver;
        this.lookThrough = lookThrough;
    }

    /** Something has changed; returns at once. */
    public void soon() {
        recurring.wake();
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        recurring.now();
    }

    private void all() throws SQLException {
        prepare.once();
        takeOver.all();
        var failed = new HashSet<String>();
        while (!recurring.isStopped() && round(failed)) {}
    }

    /** Some articles for each topic, so that none waits for another; whether there was anything to do. */
    private boolean round(Set<String> failed) throws SQLException {
        boolean more = false;
        for (var task : lookThrough.tasks()) {
            if (!recurring.isStopped() && !failed.contains(task.topic().id())) {
                more |= some(task, failed);
                // What came in meanwhile need not wait for what takes long.
                takeOver.all();
            }
        }
        return more;
    }

    /** What goes wrong with one topic is not to hold up the others: it is tried again when they are done. */
    private boolean some(Task task, Set<String> failed) {
        try {
            return lookThrough.some(task);
        } catch (SQLException | RuntimeException failure) {
            failed.add(task.topic().id());
            LOG.warnf("topic %s waits: %s", task.topic().id(), failure);
            return false;
        }
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }
}
