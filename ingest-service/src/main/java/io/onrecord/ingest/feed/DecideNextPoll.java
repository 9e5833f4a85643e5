package io.onrecord.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed is asked again. A feed shows a window of its newest items: the more of it is new, the nearer we are to missing
 * some, so that the interval is drawn towards that in which a tenth of the window is new, at most by half or twice a poll.
 */
final class DecideNextPoll {
    private static final double WANTED_SHARE = 0.1;

    /** Feeds are added many at once; without this they would be asked many at once for ever. */
    private static final double JITTER = 0.1;

    private static final int MOST_DOUBLINGS = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;

    DecideNextPoll(Duration shortest, Duration longest, RandomGenerator random) {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("shortest " + shortest + " must lie between 0 and longest " + longest);
        }
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    NextPoll decide(Instant now, Duration interval, Polled polled) {
        return switch (polled) {
            case Polled.Read read -> afterReading(now, interval, read);
            case Polled.Unchanged unchanged ->
                spaced(now, scaled(interval, 1.5), unchanged.asks(), "nothing had changed: asked less often");
            case Polled.Failed failed -> afterFailure(now, interval, failed);
            case Polled.Gone() ->
                new NextPoll(null, interval, "its server says that it is gone for good; it is not asked any more");
        };
    }

    private NextPoll afterReading(Instant now, Duration interval, Polled.Read read) {
        if (read.seen() == 0) {
            return spaced(now, scaled(interval, 2), read.asks(), "there was nothing in it: asked less often");
        }
        double share = (double) read.fresh() / read.seen();
        double factor = share == 0 ? 1.5 : Math.clamp(WANTED_SHARE / share, 0.5, 2);
        String news =
                read.fresh() + " of " + read.seen() + (read.fresh() == 1 ? " items was new: " : " items were new: ");
        String change = factor < 0.95 ? "asked more often" : factor > 1.05 ? "asked less often" : "asked as often";
        return spaced(now, scaled(interval, factor), read.asks(), news + change);
    }

    private NextPoll spaced(Instant now, Duration interval, @Nullable Duration asks, String why) {
        if (asks != null && asks.compareTo(interval) > 0) {
            Duration heard = bounded(asks);
            return new NextPoll(now.plus(heard), interval, "the feed asks to be left alone for " + inWords(heard));
        }
        return new NextPoll(now.plus(jittered(interval)), interval, why);
    }

    /** The interval stays: a feed that comes back is as busy as it was. */
    private NextPoll afterFailure(Instant now, Duration interval, Polled.Failed failed) {
        int doublings = Math.min(failed.failures() - 1, MOST_DOUBLINGS);
        Duration wait = scaled(shortest, Math.pow(2, Math.max(0, doublings)));
        if (failed.retryAfter() != null && failed.retryAfter().compareTo(wait) > 0) {
            Duration asked = bounded(failed.retryAfter());
            return new NextPoll(now.plus(asked), interval, "its server asked to be left alone for " + inWords(asked));
        }
        String times = failed.failures() == 1 ? "it failed" : "it failed " + failed.failures() + " times in a row";
        return new NextPoll(now.plus(jittered(wait)), interval, times + ": tried again after about " + inWords(wait));
    }

    private Duration jittered(Duration wait) {
        return bounded(scaled(wait, 1 + JITTER * (2 * random.nextDouble() - 1)));
    }

    private Duration scaled(Duration interval, double factor) {
        double millis = interval.toMillis() * factor;
        return bounded(Duration.ofMillis((long) Math.min(millis, (double) longest.toMillis())));
    }

    private Duration bounded(Duration interval) {
        if (interval.compareTo(shortest) < 0) {
            return shortest;
        }
        return interval.compareTo(longest) > 0 ? longest : interval;
    }

    static String inWords(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        if (seconds < 120) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 120 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
    }
}
