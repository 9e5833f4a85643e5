package io.onrecord.extract.correction;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.ExtractArticle;
import io.onrecord.extract.Prepare;
import io.onrecord.extract.article.Articles;
import io.onrecord.extract.article.MissingArticleException;
import io.onrecord.extract.article.UnreadableException;
import io.onrecord.extract.background.Recurring;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.database.Turn;
import io.onrecord.extract.decision.Decisions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Carries out what people have decided, a moment after they have. What there is to do stands in the record: corrections that
 * nobody has handled. Those of statements have their article read again, which is what carries them out every other time too.
 */
@ApplicationScoped
public class FollowCorrections {
    private static final Logger LOG = Logger.getLogger(FollowCorrections.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Of an advisory lock: one replica at a time. */
    private static final long ONE = 0x636f_7272_6563_7401L;

    /** What could not be carried out is tried again after this, then after twice as long each time, up to some hours. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final int MOST_DOUBLED = 13;

    private final Prepare prepare;
    private final Transactions transactions;
    private final Articles articles;
    private final ExtractArticle extract;
    private final CorrectSpeakers speakers;
    private final Recurring recurring;
    private final InstantSource clock = InstantSource.system();
    private final Map<UUID, Instant> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean begun;

    FollowCorrections(
            Prepare prepare,
            Transactions transactions,
            Articles articles,
            ExtractArticle extract,
            CorrectSpeakers speakers) {
        this.prepare = prepare;
        this.transactions = transactions;
        this.articles = articles;
        this.extract = extract;
        this.speakers = speakers;
        this.recurring = Recurring.inSteps("follow corrections", PAUSE, this::some);
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

    /** Whether there is less to do than before. One replica at a time: what two carry out at once is done twice. */
    private boolean some() throws SQLException {
        if (!begun) {
            prepare.once();
            transactions.run(speakers::again);
            begun = true;
        }
        return transactions.run(turn -> Turn.isMine(turn, ONE) && round());
    }

    private boolean round() throws SQLException {
        waiting.values().removeIf(until -> !until.isAfter(clock.instant()));
        var all = transactions.run(connection -> ToDo.some(connection, waiting.keySet()));
        if (all.isEmpty()) {
            return false;
        }
        var read = new HashSet<UUID>();
        all.forEach(one -> quietly(one, read));
        return true;
    }

    /** What goes wrong with one is not to hold up the others. */
    private void quietly(ToDo one, Set<UUID> read) {
        try {
            handle(one, read);
            failures.remove(one.id());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failure) {
            int times = failures.merge(one.id(), 1, Integer::sum);
            var pause = AFTER_FAILURE.multipliedBy(1L << Math.min(times, MOST_DOUBLED));
            waiting.put(one.id(), clock.instant().plus(pause));
            LOG.warnf("correction %s waits for %s: %s", one.id(), pause, failure);
        }
    }

    private void handle(ToDo one, Set<UUID> read) throws SQLException, InterruptedException {
        switch (one.kind()) {
            case MERGE, DIFFERENT, SPLIT, RENAME ->
                transactions.run(connection -> speakers.carryOut(connection, one.id()));
            case SAME_UTTERANCE, OTHER_UTTERANCE ->
                transactions.run(connection -> CorrectUtterances.carryOut(connection, one));
            case REATTRIBUTE, REJECT, CONFIRM, RETAG -> {
                if (one.article() != null && read.add(one.article())) {
                    readAgain(one, one.article());
                }
            }
        }
    }

    private void readAgain(ToDo one, UUID article) throws SQLException, InterruptedException {
        try {
            var newest = articles.newest(article);
            if (newest.isPresent()) {
                extract.extract(new ArticleAnnounced(article, newest.get().version()));
            }
        } catch (UnreadableException | MissingArticleException failure) {
            LOG.warnf("correction %s finds nothing to correct: %s", one.id(), failure.getMessage());
            transactions.run(connection -> {
                Decisions.mark(connection, List.of(one.id()), one.isUndone() ? "UNDONE" : "LOST", 0);
                return true;
            });
        }
    }
}
