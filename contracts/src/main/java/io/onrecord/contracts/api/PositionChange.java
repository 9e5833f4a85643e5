package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two statements of one speaker that may be a change of position: pointed out by the machine, or picked by a person. Whether
 * they are one, only a verdict says.
 *
 * @param id of the two, the earlier first; in addresses they may stand in either order
 * @param score 0 to 1, the greater the sooner worth a look, no probability; null when the machine did not point them out
 * @param meaning cosine of what the two mean, -1 to 1; null as the score
 * @param grounds why they were pointed out; none when they were not
 * @param verdict what a person has decided; null when nobody has
 */
public record PositionChange(
        String id,
        StatementSummary earlier,
        StatementSummary later,
        @Nullable Double score,
        @Nullable Double meaning,
        List<Ground> grounds,
        @Nullable Decided verdict) {

    /** Between the two ids. */
    public static final String AND = "~";

    /** Of two statements. */
    public static String id(UUID earlier, UUID later) {
        return earlier + AND + later;
    }

    /**
     * A sign that the two do not hold the same, in their words.
     *
     * @param earlier words of the earlier statement; empty when it is the later alone that tells
     */
    public record Ground(Sign sign, String earlier, String later) {}

    /** What kind of sign. */
    public enum Sign {
        /** The one says that it is so, the other that it is not. */
        NEGATION,
        /** Words that take opposite sides of a question. */
        OPPOSITE,
        /** The later takes back what was held, in so many words. */
        RETRACTION,
        /** The one is denied by the speaker, the other is not. */
        STATUS,
        /** Another number of the same thing, or another time for it. */
        NUMBER,
        /** The one is sure, the other is not. */
        CERTAINTY
    }

    /** What a person says of the two. */
    public enum Verdict {
        /** The speaker holds the opposite, or has given up what was held. */
        REVERSAL,
        /** The speaker holds the same more exactly, more weakly or under other conditions. */
        REFINEMENT,
        /** Nothing has changed, or the two are not about the same. */
        NO_CHANGE
    }

    /**
     * A verdict as it stands in the record.
     *
     * @param of id of the two statements that it was given on: the same as of the change, or of copies of its statements
     * @param reason empty when none was given
     */
    public record Decided(Verdict verdict, String reason, Instant decidedAt, String of) {}
}
