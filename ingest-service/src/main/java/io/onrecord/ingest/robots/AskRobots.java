package io.onrecord.ingest.robots;

import io.onrecord.ingest.fetch.FetchAddress;
import io.onrecord.ingest.fetch.Objection;
import io.onrecord.ingest.fetch.Outcome;
import io.onrecord.ingest.fetch.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a site's robots.txt, and remembers what it said: an hour when it could be read, some minutes when not. */
@ApplicationScoped
public class AskRobots {
    /** RFC 9309, 2.4 lets it be a day; who changes it to keep us out should not have to wait that long. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration CLOSED_REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_SITES = 2_000;

    private final FetchAddress fetch;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(Robots robots, Instant until) {}

    AskRobots(FetchAddress fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What the site of an address lets us read. It blocks as long as a fetch may take. */
    public Robots of(String address) {
        @Nullable String where = Robots.addressFor(address);
        // What is no address has no robots.txt either: the fetch says why.
        String asked = where == null ? address : where;
        @Nullable Robots remembered = remembered(asked);
        if (remembered != null) {
            return remembered;
        }
        Outcome outcome = fetch.fetch(Wanted.of(asked).as("text/plain").cutAt(Robots.MOST_BYTES));
        Robots robots = Robots.of(outcome);
        remember(asked, robots);
        return robots;
    }

    /** The same fetch, that follows redirects only to where robots.txt of that site lets us go. */
    public Wanted keptTo(Wanted wanted) {
        return wanted.following(address -> {
            Robots rules = of(address);
            @Nullable String whyNot = rules.whyNot(address);
            return whyNot == null ? null : new Objection(whyNot, rules.isClosed() && rules.refusal() == null);
        });
    }

    private synchronized @Nullable Robots remembered(String where) {
        @Nullable Known had = known.get(where);
        return had == null || had.until().isBefore(clock.instant()) ? null : had.robots();
    }

    private synchronized void remember(String where, Robots robots) {
        known.remove(where);
        if (known.size() >= MOST_SITES) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(where, new Known(robots, clock.instant().plus(robots.isClosed() ? CLOSED_REMEMBERED : REMEMBERED)));
    }
}
