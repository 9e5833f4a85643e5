package io.onrecord.query.compare;

import io.onrecord.contracts.api.Compared.Share;
import org.jspecify.annotations.Nullable;

/**
 * How sure a share is when the whole is small: the score interval (E. B. Wilson, Probable inference, the law of succession,
 * and statistical inference, JASA 22, 1927), which L. D. Brown, T. T. Cai and A. DasGupta recommend for few observations too
 * (Interval estimation for a binomial proportion, Statistical Science 16, 2001).
 */
public final class Wilson {
    /** The normal distribution has nine tenths between minus this and this. */
    private static final double NINE_OF_TEN = 1.6448536269514722;

    private Wilson() {}

    /** Null where there is nothing to be a share of. */
    public static @Nullable Share share(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        double value = (double) part / whole;
        double square = NINE_OF_TEN * NINE_OF_TEN / whole;
        double middle = (value + square / 2) / (1 + square);
        double half = NINE_OF_TEN * Math.sqrt(value * (1 - value) / whole + square / (4 * whole)) / (1 + square);
        return new Share(value, Math.clamp(middle - half, 0, value), Math.clamp(middle + half, value, 1));
    }
}
