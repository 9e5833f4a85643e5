package io.onrecord.extract.proposal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for topics to propose now and then, on a thread of its own: nothing that somebody waits for waits for it. */
@ApplicationScoped
class KeepProposing {
    private static final Logger LOG = Logger.getLogger(KeepProposing.class);
    private static final int PAUSE = 60;

    private final ProposeFromRecord propose;
    private final Thread thread = new Thread(this::run, "propose-topics");
    private volatile boolean stopping;

    KeepProposing(ProposeFromRecord propose) {
        this.propose = propose;
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
                propose.now();
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("topics are proposed later: %s", failure.getMessage());
            } catch (Error failure) {
                LOG.error("topics are proposed later", failure);
            }
            try {
                TimeUnit.SECONDS.sleep(PAUSE);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
