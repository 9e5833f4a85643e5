package io.onrecord.extract.takedown;

import io.onrecord.extract.background.Recurring;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.database.Turn;
import io.onrecord.extract.speaker.EraseSpeaker;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.statement.EraseRows;
import io.onrecord.extract.statement.RecordReading;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries out take-downs, one article after the other, each in a transaction: who dies meanwhile goes on where it was, since
 * what is left to do stands in the record. From the moment a take-down is written down nothing of it comes in any more.
 */
@ApplicationScoped
public class FollowTakedowns {
    private static final Logger LOG = Logger.getLogger(FollowTakedowns.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Of an advisory lock: one replica at a time. */
    private static final long ONE = 0x7461_6b65_646f_776eL;

    private final Transactions transactions;
    private final Recurring recurring;

    FollowTakedowns(Transactions transactions) {
        this.transactions = transactions;
        this.recurring = Recurring.inSteps("follow takedowns", PAUSE, this::some);
    }

    /** All that there is to do now. */
    public void now() throws SQLException {
        recurring.now();
    }

    void start(@Observes StartupEvent event) {
        recurring.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recurring.stop();
    }

    /** Whether there is less to do than before. */
    private boolean some() throws SQLException {
        return transactions.run(turn -> Turn.isMine(turn, ONE) && round());
    }

    /** What cannot be carried out now is not to hold up the others; it is tried again after a pause. */
    private boolean round() throws SQLException {
        boolean moved = false;
        for (var order : transactions.run(Order::unfinished)) {
            try {
                moved |= order.isOfSpeaker() ? speaker(order) : articles(order);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("take-down %s waits: %s", order.id(), failure.getMessage());
            }
        }
        return moved;
    }

    private boolean articles(Order order) throws SQLException {
        for (var article : transactions.run(order::articlesLeft)) {
            transactions.run(connection -> new EraseRows(connection, order.id(), article).all());
        }
        return finish(order);
    }

    private boolean speaker(Order order) throws SQLException {
        // From here on no reading that begins records them, under whatever name.
        transactions.run(order::aimAtEveryId);
        for (var articles = transactions.run(order::articlesOfSpeaker);
                !articles.isEmpty();
                articles = transactions.run(order::articlesOfSpeaker)) {
            for (UUID article : articles) {
                transactions.run(
                        connection -> new EraseRows(connection, order.id(), article).of(order.targets(connection)));
            }
        }
        transactions.run(connection -> {
            // Nobody records meanwhile: whoever began before has ended, and left nothing that this would not find.
            EchoTurn.alone(connection);
            RecordReading.keepTopics(connection);
            if (!order.articlesOfSpeaker(connection).isEmpty()) {
                return false;
            }
            eraseDecisions(connection, order.id());
            new EraseSpeaker(connection).erase(order.targets(connection));
            return true;
        });
        return finish(order);
    }

    private static void eraseDecisions(Connection connection, UUID order) throws SQLException {
        try (var erase = connection.prepareStatement("SELECT erase_speaker_decisions(?)")) {
            erase.setObject(1, order);
            erase.execute();
        }
    }

    private boolean finish(Order order) throws SQLException {
        boolean finished = transactions.run(order::finish);
        if (finished) {
            LOG.infof("take-down %s is carried out", order.id());
        }
        return finished;
    }
}
