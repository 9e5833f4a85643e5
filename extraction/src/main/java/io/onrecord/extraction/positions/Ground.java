package io.onrecord.extraction.positions;

/**
 * A sign that two statements do not hold the same, in their words.
 *
 * @param earlier the words of the earlier statement
 * @param later the words of the later one
 */
public record Ground(Kind kind, String earlier, String later) {

    /** What kind of sign. */
    public enum Kind {
        /** The one says of something that it is so, the other that it is not. */
        NEGATION(0.4),
        /** They use words that take opposite sides of a question. */
        OPPOSITE(0.4),
        /** The later takes back in so many words what was held; {@code earlier} is empty. */
        RETRACTION(0.4),
        /** The one is denied by the speaker and the other is not. */
        STATUS(0.3),
        /** Another number of the same thing, or another time for it. */
        NUMBER(0.2),
        /** The one is sure and the other is not. */
        CERTAINTY(0.15);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** How much it tells, 0 to 1. */
        double weight() {
            return weight;
        }
    }
}
