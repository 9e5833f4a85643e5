package io.onrecord.local.chaos;

import java.time.Duration;

/** One thing that goes wrong. */
sealed interface Fault {
    /** SIGKILL: nothing is closed, nothing is written. */
    record Kill(Victim victim) implements Fault {}

    /** An orderly end, as before an update. */
    record Restart(Victim victim) implements Fault {}

    /** SIGSTOP, and SIGCONT after a while: everybody's connections stay open, and nobody answers. */
    record Pause(Victim victim, Duration lasting) implements Fault {}

    /** No room is left where a store writes. */
    record FillDisk(Store store, Duration lasting) implements Fault {}

    /**
     * Announcements that Kafka has are sent again, each twice, in another order.
     *
     * @param seed of the choice and the order
     */
    record Repeat(long seed) implements Fault {}

    /** The two that keep something. */
    enum Store {
        KAFKA(Victim.KAFKA),
        POSTGRES(Victim.POSTGRES);

        private final Victim victim;

        Store(Victim victim) {
            this.victim = victim;
        }

        Victim victim() {
            return victim;
        }
    }

    /** As reports name its kind. */
    default String kind() {
        return switch (this) {
            case Kill _ -> "kill";
            case Restart _ -> "restart";
            case Pause _ -> "pause";
            case FillDisk _ -> "disk full";
            case Repeat _ -> "repeat";
        };
    }

    /** What it is done to, and for how long. */
    default String words() {
        return switch (this) {
            case Kill kill -> "kill of " + kill.victim().process();
            case Restart restart -> "restart of " + restart.victim().process();
            case Pause pause ->
                "pause of " + pause.victim().process() + " for "
                        + pause.lasting().toMillis() + " ms";
            case FillDisk full ->
                "disk full for " + full.store().victim().process() + " for "
                        + full.lasting().toMillis() + " ms";
            case Repeat _ -> "announcements sent again, out of order";
        };
    }
}
