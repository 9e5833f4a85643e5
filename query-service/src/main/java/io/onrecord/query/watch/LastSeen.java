package io.onrecord.query.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was seen last, for as long as it can be believed. A number from before the database went away would say that all is well. */
final class LastSeen {
    private final Clock clock;
    private final Duration lasting;
    private volatile @Nullable Seen seen;

    private record Seen(Figures figures, Instant at) {}

    /** @param lasting how long what was seen can be believed */
    LastSeen(Clock clock, Duration lasting) {
        this.clock = clock;
        this.lasting = lasting;
    }

    void is(Figures figures) {
        seen = new Seen(figures, clock.instant());
    }

    void isUnknown() {
        seen = null;
    }

    boolean isKnown() {
        @Nullable Seen last = seen;
        return last != null && !last.at.plus(lasting).isBefore(clock.instant());
    }

    /** One of the figures; not a number when they are unknown. */
    double of(ToDoubleFunction<Figures> figure) {
        @Nullable Seen last = seen;
        return last == null || !isKnown() ? Double.NaN : figure.applyAsDouble(last.figures);
    }
}
