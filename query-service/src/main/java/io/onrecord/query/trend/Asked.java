package io.onrecord.query.trend;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items are compared, and of what.
 *
 * @param speaker only what this speaker said
 * @param topic only what is about this topic, or one below it; of pairs, those with this topic
 * @param outlet only what this outlet had first
 */
record Asked(
        Of of,
        Window window,
        @Nullable UUID speaker,
        @Nullable String topic,
        @Nullable String outlet) {
    /** Whether what is counted can come from no more than one outlet, so that nothing follows from that. */
    boolean isOfOneOutlet() {
        return of == Of.OUTLETS || outlet != null;
    }

    /** What is compared; a pair is one speaker on one topic. */
    enum Of {
        TOPICS,
        SPEAKERS,
        PAIRS,
        OUTLETS
    }
}
