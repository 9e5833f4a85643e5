package io.onrecord.query.wording;

/** How many comparisons of two words one answer may cost, so that no text takes long to compare, however long and strange it is. */
public final class Budget {
    private long left;
    private boolean exceeded;

    public Budget(long comparisons) {
        left = comparisons;
    }

    /** Whether there is enough left for so many; what there is not enough for costs nothing, and is not done. */
    public boolean takes(long comparisons) {
        if (comparisons > left) {
            exceeded = true;
            return false;
        }
        left -= comparisons;
        return true;
    }

    /** Whether something was too dear to be compared. */
    public boolean isExceeded() {
        return exceeded;
    }
}
