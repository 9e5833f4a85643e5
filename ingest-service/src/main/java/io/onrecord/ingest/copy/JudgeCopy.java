package io.onrecord.ingest.copy;

import org.jspecify.annotations.Nullable;

/**
 * Tells of two articles whether one is a copy of the other: most of what it says stands word for word in one that is not of a
 * later day. Of two that could each be the copy it is the one that came later; within a day one that is cut down is the copy,
 * whichever came first.
 */
final class JudgeCopy {
    /** Follow-ups repeat up to half of what they follow, as background. */
    private static final double MOST = 0.6;

    /** Two texts of one publisher may have what stands under all its texts in common. */
    private static final double MOST_OF_ONE_PUBLISHER = 0.8;

    /** Reports made by a form, of markets or matches, differ in their numbers and in little else. */
    private static final double NUMBERS = 0.5;

    private static final int FEW_NUMBERS = 3;

    private JudgeCopy() {}

    /**
     * Which is the copy.
     *
     * @param share of the copy's runs of words that stand in the first, from 0 to 1
     */
    record Copy(Piece copy, Piece first, double share) {}

    /** Null when neither is a copy of the other. */
    static @Nullable Copy judge(Piece one, Piece other) {
        boolean inOrder = Piece.BY_AGE.compare(one, other) <= 0;
        Piece first = inOrder ? one : other;
        Piece second = inOrder ? other : one;
        Copy likely = new Copy(second, first, second.wording().shareIn(first.wording()));
        if (isCopy(likely)) {
            return likely;
        }
        Copy cut = new Copy(first, second, first.wording().shareIn(second.wording()));
        return first.day().equals(second.day()) && isCopy(cut) ? cut : null;
    }

    private static boolean isCopy(Copy copy) {
        double needed = copy.copy().hasPublisherOf(copy.first()) ? MOST_OF_ONE_PUBLISHER : MOST;
        Wording wording = copy.copy().wording();
        return copy.share() >= needed
                && wording.size() >= Sketch.LEAST_RUNS
                && wording.numbersIn(copy.first().wording(), FEW_NUMBERS) >= NUMBERS;
    }
}
