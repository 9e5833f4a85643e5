package io.onrecord.extract;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.speaker.SyncSpeakers;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.topic.SyncTopics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Brings topics and known speakers of the record in step with the data files, before the first article. */
@ApplicationScoped
public class Prepare {
    private static final Logger LOG = Logger.getLogger(Prepare.class);

    /** Of an advisory lock: replicas that start together take turns. */
    private static final long TURN = 0x6f6e_7265_636f_7264L;

    private final Transactions transactions;
    private final SyncTopics topics;
    private final SyncSpeakers speakers;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean done;

    Prepare(Transactions transactions, SyncTopics topics, SyncSpeakers speakers) {
        this.transactions = transactions;
        this.topics = topics;
        this.speakers = speakers;
    }

    /** Does it unless it is done. */
    public void once() throws SQLException {
        turn.lock();
        try {
            if (!done) {
                transactions.run(this::sync);
                done = true;
            }
        } finally {
            turn.unlock();
        }
    }

    /** The database may be away at start: the first article will ask again. */
    void start(@Observes StartupEvent event) {
        try {
            once();
        } catch (SQLException e) {
            LOG.warnf("topics and known speakers will be brought in step later: %s", e.getMessage());
        }
    }

    private boolean sync(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, TURN);
            lock.execute();
        }
        EchoTurn.share(connection);
        topics.sync(connection);
        speakers.sync(connection);
        return true;
    }
}
