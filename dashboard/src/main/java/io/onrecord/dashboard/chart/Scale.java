package io.onrecord.dashboard.chart;

import io.onrecord.dashboard.page.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How high a value stands, for all courses of a chart alike.
 *
 * @param shares values are parts of a whole; else they are whole numbers
 * @param step from one line across to the next
 * @param top value of the highest line
 */
record Scale(boolean shares, double step, double top) {
    private static final int TICKS = 4;
    private static final int HUNDRED = 100;
    private static final double LEAST_SHARE = 0.001;
    private static final MathContext DIGITS = new MathContext(6);

    /** Whose lines are round numbers, the last of them not below the highest value. */
    static Scale upTo(double highest, boolean shares) {
        double step = step(highest, shares);
        // What a division leaves behind the sixth digit is no reason for another line.
        double lines = Math.max(1, Math.ceil(highest / step - 1.0 / HUNDRED / HUNDRED));
        return new Scale(shares, step, lines * step);
    }

    /** 1, 2 or 5 times a power of ten, so that at most {@value #TICKS} lines cross the chart; of whole numbers at least 1. */
    static double step(double highest, boolean shares) {
        double least = shares ? Math.pow(10, Math.floor(Math.log10(Math.max(highest, LEAST_SHARE) / TICKS))) : 1;
        double[] steps = {1, 2, 5};
        for (double power = least; ; power *= 10) {
            for (double factor : steps) {
                if (highest <= factor * power * TICKS) {
                    return factor * power;
                }
            }
        }
    }

    List<Chart.Tick> ticks() {
        return IntStream.rangeClosed(1, (int) Math.round(top / step))
                .mapToObj(i -> new Chart.Tick(y(i * step), text(i * step)))
                .toList();
    }

    String text(double value) {
        return shares
                ? new BigDecimal(value * HUNDRED, DIGITS).stripTrailingZeros().toPlainString() + " %"
                : Words.number(Math.round(value));
    }

    int y(double value) {
        return (int) (Chart.BASE - Math.round(value / top * (Chart.BASE - Chart.TOP)));
    }
}
