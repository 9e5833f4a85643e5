package io.onrecord.store.upkeep;

/**
 * An index as it is.
 *
 * @param rows how many it leads to, as Postgres last counted; 1 at least
 * @param bytes what it takes on the disk
 * @param best the fewest bytes for each row that it was ever found to take, this time among them
 */
record IndexState(String name, long rows, long bytes, double best) {
    /** How many bytes it would be smaller in its best shape. */
    long loose() {
        return Math.max(0, bytes - Math.round(best * rows));
    }

    double bytesPerRow() {
        return (double) bytes / rows;
    }
}
