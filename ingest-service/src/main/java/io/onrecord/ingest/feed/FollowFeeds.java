package io.onrecord.ingest.feed;

import io.onrecord.ingest.robots.AskRobots;
import io.onrecord.ingest.robots.Politeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due: asks feeds, takes in items; each host one thing at a time, with a pause between. What a process leaves undone when
 * it dies is due again when its claim runs out.
 */
@ApplicationScoped
class FollowFeeds {
    private static final Logger LOG = Logger.getLogger(FollowFeeds.class);

    /** Longer than anything may take: robots.txt, three sitemaps, a page, each a minute at most. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ClaimDue claim;
    private final Hosts hosts;
    private final AskFeed ask;
    private final KeepPoll keep;
    private final TakeItem take;
    private final FinishItem finish;
    private final AskRobots robots;
    private final Clock clock;
    private final Politeness politeness;
    private final int atOnce;
    private final Semaphore free;

    FollowFeeds(
            ClaimDue claim,
            Hosts hosts,
            AskFeed ask,
            KeepPoll keep,
            TakeItem take,
            FinishItem finish,
            AskRobots robots,
            Clock clock,
            FeedSettings settings) {
        this.claim = claim;
        this.hosts = hosts;
        this.ask = ask;
        this.keep = keep;
        this.take = take;
        this.finish = finish;
        this.robots = robots;
        this.clock = clock;
        this.politeness = new Politeness(settings.pause(), settings.longestPause());
        this.atOnce = settings.atOnce();
        this.free = new Semaphore(settings.atOnce());
    }

    /** Begins with as much of what is due as may be under way at once; returns at once. Feeds first: they tell of items. */
    void round() {
        begin(claim.polls(clock.instant(), LEASE, free.availablePermits()));
        begin(claim.items(clock.instant(), LEASE, free.availablePermits()));
    }

    /** Waits until nothing is under way, or for as long. */
    void finish(Duration within) throws InterruptedException {
        if (free.tryAcquire(atOnce, within.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(atOnce);
        }
    }

    private void begin(List<? extends Due> due) {
        for (Due each : due) {
            if (free.tryAcquire()) {
                Thread.ofVirtual().name("follow " + each.host()).start(() -> inTurn(each));
            } else {
                claim.letGo(each, clock.instant());
            }
        }
    }

    private void inTurn(Due due) {
        try {
            Instant begun = clock.instant();
            if (due.host().isEmpty()) {
                act(due, begun);
            } else if (hosts.take(due.host(), begun, begun.plus(LEASE))) {
                @Nullable Duration leaveAlone = null;
                try {
                    leaveAlone = act(due, begun);
                } finally {
                    hosts.giveBack(due.host(), next(due, leaveAlone));
                }
            } else {
                claim.letGo(due, clock.instant());
            }
        } catch (RuntimeException failure) {
            // The record is away, say: the claim runs out, and it is due again.
            LOG.warnf(failure, "%s was not followed; it is tried again", due.host());
        } finally {
            free.release();
        }
    }

    /** How long the host wants to be left alone; null when it does not say. */
    private @Nullable Duration act(Due due, Instant begun) {
        return switch (due) {
            case Due.Poll poll -> {
                Answer answer = ask.ask(poll.url(), poll.validators(), poll.hash());
                keep.keep(poll, answer, Duration.between(begun, clock.instant()));
                yield answer instanceof Answer.NotRead not ? not.retryAfter() : null;
            }
            case Due.Take item -> {
                TakeItem.Done done = take.take(item);
                finish.finish(item, done);
                yield done.leaveAlone();
            }
        };
    }

    /** From the end on: a host that is slow is asked less often. */
    private Instant next(Due due, @Nullable Duration leaveAlone) {
        Instant now = clock.instant();
        @Nullable
        String address = switch (due) {
            case Due.Poll poll -> poll.url();
            case Due.Take item -> item.link();
        };
        @Nullable Duration asked = robots.of(Objects.requireNonNull(address)).delay();
        return politeness.nextAllowed(now, now, asked, leaveAlone == null ? null : now.plus(leaveAlone));
    }
}
