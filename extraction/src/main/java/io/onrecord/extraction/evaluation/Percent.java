package io.onrecord.extraction.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages to one place. */
final class Percent {
    private Percent() {}

    /** Of the number as it is held, so that 0.25, which is exact, goes to 0.2 and 0.15, which is a little less, to 0.1. */
    static double rounded(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Null when there is nothing to take a part of. */
    static @Nullable Double of(int part, int whole) {
        return whole == 0 ? null : (Double) rounded(100.0 * part / whole);
    }
}
