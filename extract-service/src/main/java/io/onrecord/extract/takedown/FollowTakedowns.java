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
import java.util.HashSet;
import java.util.Set;
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
                if (order.isOfSpeaker()) {
                    speaker(order);
                } else {
                    articles(order);
                }
                moved |= finish(order);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("take-down %s waits: %s", order.id(), failure.getMessage());
            }
        }
        return moved;
    }

    private void articles(Order order) throws SQLException {
        for (var article : transactions.run(order::articlesLeft)) {
            one(order, article, connection -> new EraseRows(connection, order.id(), article).all());
        }
    }

    private void speaker(Order order) throws SQLException {
        var names = new HashSet<String>();
        var speakers = new HashSet<UUID>();
        if (!transactions.run(connection -> aim(connection, order, speakers, names))) {
            return;
        }
        for (UUID article : transactions.run(connection -> Order.articlesOf(connection, speakers, names))) {
            one(order, article, connection -> new EraseRows(connection, order.id(), article).of(speakers, names));
        }
        transactions.run(connection -> {
            new EraseSpeaker(connection).forgetCandidates(names);
            return true;
        });
        transactions.run(connection -> last(connection, order, speakers, names));
    }

    /** Whether it may begin. Who it is in the end is asked each time: a merger may have come before. */
    private static boolean aim(Connection connection, Order order, Set<UUID> speakers, Set<String> names)
            throws SQLException {
        EchoTurn.share(connection);
        var erase = new EraseSpeaker(connection);
        speakers.clear();
        for (var target : order.targets(connection)) {
            speakers.addAll(erase.everybody(target));
        }
        if (Order.isUndecided(connection, speakers)) {
            return false;
        }
        names.clear();
        names.addAll(erase.names(speakers));
        order.aim(connection, speakers, erase.namesakes(speakers));
        return true;
    }

    /** Nobody records meanwhile: whoever began before has ended, and left nothing that this would not find. */
    private static boolean last(Connection connection, Order order, Set<UUID> speakers, Set<String> names)
            throws SQLException {
        EchoTurn.alone(connection);
        RecordReading.keepTopics(connection);
        if (!Order.articlesOf(connection, speakers, names).isEmpty()) {
            return false;
        }
        order.eraseDecisions(connection, names);
        new EraseSpeaker(connection).erase(speakers);
        return true;
    }

    /** What goes wrong with one article is not to keep the others. */
    private void one(Order order, UUID article, Erasing erasing) {
        try {
            transactions.run(connection -> {
                erasing.in(connection);
                return true;
            });
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("article %s of take-down %s waits: %s", article, order.id(), failure.getMessage());
        }
    }

    /** What is done in the transaction of an article. */
    private interface Erasing {
        void in(Connection connection) throws SQLException;
    }

    private boolean finish(Order order) throws SQLException {
        boolean finished = transactions.run(order::finish);
        if (finished) {
            LOG.infof("take-down %s is carried out", order.id());
        }
        return finished;
    }
}
