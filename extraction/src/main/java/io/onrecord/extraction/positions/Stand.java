package io.onrecord.extraction.positions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement holds, as far as its words show.
 *
 * @param claims what is said to be so or not, by word or question
 * @param amounts numbers, by what they count
 * @param deadline until when; null when it is not said, or several are
 * @param holds whether it takes a stand at all; who asks, or will not say, takes none
 * @param vector what it means, of length 1
 * @param isDenied whether the speaker says that none of it is so
 * @param retraction the words that take back what was held before; null when there are none
 * @param sure the words that make it certain; null when there are none
 * @param unsure the words that make it uncertain; null when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Stand(
        Map<String, Claim> claims,
        Map<String, Amount> amounts,
        @Nullable Deadline deadline,
        float[] vector,
        boolean holds,
        boolean isDenied,
        @Nullable String retraction,
        @Nullable String sure,
        @Nullable String unsure) {

    /**
     * A word that is said, or denied, of something.
     *
     * @param side 1 or -1; 0 when the statement has it both ways
     * @param words as written, with what turns them round
     * @param isQuestion whether it is one side of a question, rather than the word itself
     * @param turnedBy where the "not" stands that turned it round; -1 when none did
     */
    record Claim(int side, String words, double rarity, boolean isQuestion, int turnedBy) {
        /** The same thing once more. */
        Claim and(Claim other) {
            return side == other.side ? this : new Claim(0, words, rarity, isQuestion, turnedBy);
        }

        boolean isTurned() {
            return turnedBy >= 0;
        }
    }

    /** A number with what it counts, as written. */
    record Amount(double value, String words) {
        private static final double ROUNDED = 0.05;
        private static final double EXACT = 100;

        /** "Some 1,500" and "1,520" do not; what is below a hundred is counted. */
        boolean differs(Amount other) {
            double greater = Math.max(value, other.value);
            return Math.abs(value - other.value) > (greater < EXACT ? 0 : ROUNDED * greater);
        }
    }
}
