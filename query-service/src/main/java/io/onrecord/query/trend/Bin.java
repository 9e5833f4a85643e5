package io.onrecord.query.trend;

/**
 * What was counted in one stretch of time.
 *
 * @param count distinct echoes of the item, 0 or more
 * @param exposure distinct echoes of all items from the same outlets: what there was to be counted, 0 or more
 */
record Bin(int count, double exposure) {
    Bin {
        if (count < 0 || exposure < 0 || !Double.isFinite(exposure)) {
            throw new IllegalArgumentException("a bin of " + count + " in " + exposure);
        }
    }
}
