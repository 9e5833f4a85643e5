package io.onrecord.traces;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides when to say that the collector takes nothing: at once, then once a minute with how much was lost, and when it is over. */
final class Trouble {
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final String to;
    private @Nullable Instant since;
    private @Nullable Instant said;
    private long lost;

    /** @param to the address, which is told */
    Trouble(String to) {
        this.to = to;
    }

    /**
     * Some spans were lost.
     *
     * @return what to say now, if anything
     */
    synchronized Optional<String> lost(int spans, Instant now) {
        lost += spans;
        if (since == null) {
            since = now;
        }
        if (said != null && now.isBefore(said.plus(SILENCE))) {
            return Optional.empty();
        }
        said = now;
        String text = "traces do not reach " + to + " since " + since + "; " + lost
                + " spans were lost, and nothing else: see onrecord.traces.to";
        lost = 0;
        return Optional.of(text);
    }

    /**
     * Some spans have arrived.
     *
     * @return what to say now, if anything
     */
    synchronized Optional<String> arrived(Instant now) {
        if (since == null || (said != null && now.isBefore(said.plus(SILENCE)))) {
            // One that comes and goes would be told of with every batch.
            return Optional.empty();
        }
        String text = "traces reach " + to + " again; they did not since " + since;
        since = null;
        said = now;
        lost = 0;
        return Optional.of(text);
    }
}
