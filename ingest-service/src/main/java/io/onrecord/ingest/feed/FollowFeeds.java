package io.onrecord.ingest.feed;

import io.onrecord.ingest.robots.AskRobots;
import io.onrecord.ingest.robots.Politeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Longer than anything may take: a list of sitemaps and three of them, each with its robots.txt, a minute at most each. */
    private static final Duration LEASE = Duration.ofMinutes(20);

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

    /** Feeds that do not answer must not keep items from being taken in. */
    private final Semaphore polls;

    private final Duration longest;

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
        this.polls = new Semaphore(Math.max(1, settings.atOnce() / 2));
        this.longest = settings.longest();
    }

    /** Begins with as much of what is due as may be under way at once; returns at once. Feeds first: they tell of items. */
    void round() {
        begin(claim.polls(now(), LEASE, Math.min(polls.availablePermits(), free.availablePermits())));
        begin(claim.items(now(), LEASE, free.availablePermits()));
    }

    /** Waits until nothing is under way, or for as long. */
    void finish(Duration within) throws InterruptedException {
        if (free.tryAcquire(atOnce, within.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(atOnce);
        }
    }

    private void begin(List<? extends Due> due) {
        for (Due each : due) {
            if (begins(each)) {
                Thread.ofVirtual().name("follow " + each.host()).start(() -> {
                    try {
                        inTurn(each);
                    } finally {
                        ends(each);
                    }
                });
            } else {
                claim.letGo(each, now());
            }
        }
    }

    private boolean begins(Due due) {
        if (due instanceof Due.Poll && !polls.tryAcquire()) {
            return false;
        }
        if (free.tryAcquire()) {
            return true;
        }
        if (due instanceof Due.Poll) {
            polls.release();
        }
        return false;
    }

    private void ends(Due due) {
        free.release();
        if (due instanceof Due.Poll) {
            polls.release();
        }
    }

    private void inTurn(Due due) {
        Instant begun = now();
        Instant until = begun.plus(LEASE);
        try {
            if (due.host().isEmpty()) {
                act(due, begun);
            } else if (hosts.take(due.host(), begun, until)) {
                @Nullable Duration leaveAlone = null;
                try {
                    leaveAlone = act(due, begun);
                } finally {
                    hosts.giveBack(due.host(), until, next(due, leaveAlone));
                }
            } else {
                claim.letGo(due, now());
            }
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s could not be followed", due.host());
            giveUp(due, begun, failure);
        }
    }

    /** So that it shows, and is tried less and less often. With the record away the claim runs out, and it is due again. */
    private void giveUp(Due due, Instant begun, RuntimeException failure) {
        String why = "it could not be taken in: " + failure;
        try {
            switch (due) {
                case Due.Poll poll ->
                    keep.keep(poll, new Answer.NotRead(why, false, null), Duration.between(begun, now()));
                case Due.Take item -> finish.finish(item, take.failed(item, why));
            }
        } catch (RuntimeException away) {
            LOG.debugf(away, "%s is due again when its claim runs out", due.host());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How long the host wants to be left alone; null when it does not say. */
    private @Nullable Duration act(Due due, Instant begun) {
        return switch (due) {
            case Due.Poll poll -> {
                Answer answer = ask.ask(poll.url(), poll.validators(), poll.hash());
                keep.keep(poll, answer, Duration.between(begun, now()));
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
        Instant now = now();
        @Nullable
        String address = switch (due) {
            case Due.Poll poll -> poll.url();
            case Due.Take item -> item.link();
        };
        @Nullable Duration asked = robots.of(Objects.requireNonNull(address)).delay();
        return politeness.nextAllowed(now, now, asked, leaveAlone == null ? null : now.plus(atMost(leaveAlone)));
    }

    private Duration atMost(Duration asked) {
        return asked.compareTo(longest) > 0 ? longest : asked;
    }
}
