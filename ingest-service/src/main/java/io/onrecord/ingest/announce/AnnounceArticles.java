package io.onrecord.ingest.announce;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.ingest.announce.Unannounced.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Announces articles after they are committed, a batch at a time, and marks those that Kafka acknowledged. Nothing is lost
 * when it fails or stops: what is not marked is found by {@link #sweep} once its claim has run out. What is announced twice
 * does no harm.
 */
@ApplicationScoped
public class AnnounceArticles {
    private static final Logger LOG = Logger.getLogger(AnnounceArticles.class);

    private final Announcer announcer;
    private final Unannounced unannounced;
    private final AnnounceSettings settings;
    private final Clock clock;
    private final BlockingQueue<UUID> queue;
    private volatile @Nullable Trouble trouble;

    AnnounceArticles(Announcer announcer, Unannounced unannounced, AnnounceSettings settings, Clock clock) {
        this.announcer = announcer;
        this.unannounced = unannounced;
        this.settings = settings;
        this.clock = clock;
        this.queue = new LinkedBlockingQueue<>(settings.queue());
    }

    /** To be called after the commit; returns at once. */
    public void soon(UUID article) {
        if (!queue.offer(article)) {
            LOG.debugf("%s is left to the sweep: the queue is full", article);
        }
    }

    /** Announces some of what is queued; waits a while when nothing is. */
    void announceNext(Duration wait) throws InterruptedException {
        @Nullable UUID first = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            Set<UUID> batch = new LinkedHashSet<>();
            batch.add(first);
            queue.drainTo(batch, batchSize() - 1);
            announce(() -> unannounced.claim(batch, settings.claimedFor()));
        }
    }

    boolean hasQueued() {
        return !queue.isEmpty();
    }

    int queued() {
        return queue.size();
    }

    /** Since when announcing fails, and why; null when it works. */
    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** Announces what was left behind: by a crash, by a Kafka that was away, by a full queue. */
    void sweep() throws InterruptedException {
        while (true) {
            Instant before = clock.instant().minus(settings.sweepAfter());
            int announced = announce(() -> unannounced.claimWaiting(before, batchSize(), settings.claimedFor()));
            if (announced == 0) {
                return;
            }
            LOG.infof("the sweep announced %d articles that were left behind", announced);
        }
    }

    /** Articles that were announced long ago and never read are left to the sweep again. */
    void forgetUnanswered() {
        Instant before = clock.instant().minus(settings.unansweredAfter());
        int forgotten = unannounced.forget(before, settings.queue());
        if (forgotten > 0) {
            LOG.warnf(
                    "%d articles were announced before %s and never read; they are announced again", forgotten, before);
        }
    }

    /** A Kafka in trouble is tried with one message, not with a batch that all has to time out. */
    private int batchSize() {
        return trouble == null ? settings.batch() : 1;
    }

    /** One batch at a time: a claim made while another batch is waited for would run out before its turn. */
    private synchronized int announce(Supplier<List<Pending>> claim) throws InterruptedException {
        Map<Pending, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        for (Pending article : claim.get()) {
            sent.put(article, send(article));
        }
        List<Pending> acknowledged = new ArrayList<>();
        Instant deadline = clock.instant().plus(settings.acknowledgedWithin());
        @Nullable Throwable failure = null;
        for (Map.Entry<Pending, CompletableFuture<Void>> each : sent.entrySet()) {
            try {
                Duration left = Duration.between(clock.instant(), deadline);
                each.getValue().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
                acknowledged.add(each.getKey());
            } catch (ExecutionException | TimeoutException notSafe) {
                failure = notSafe.getCause() == null ? notSafe : notSafe.getCause();
            }
        }
        remember(failure, acknowledged.size());
        if (!acknowledged.isEmpty()) {
            unannounced.announced(acknowledged, clock.instant());
        }
        return acknowledged.size();
    }

    private CompletableFuture<Void> send(Pending article) {
        try {
            return announcer.announce(
                    new ArticleAnnounced(article.id(), article.version()), Traceparent.context(article.traceparent()));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private void remember(@Nullable Throwable failure, int acknowledged) {
        @Nullable Trouble before = trouble;
        if (failure != null) {
            trouble = new Trouble(
                    before == null ? clock.instant() : before.since(), String.valueOf(failure.getMessage()));
            if (before == null) {
                LOG.warnf("Kafka does not acknowledge articles; they wait in the record: %s", failure);
            }
        } else if (before != null && acknowledged > 0) {
            trouble = null;
            LOG.infof("Kafka acknowledges articles again; it did not since %s", before.since());
        }
    }

    /** Announcing does not work. */
    record Trouble(Instant since, String reason) {}
}
