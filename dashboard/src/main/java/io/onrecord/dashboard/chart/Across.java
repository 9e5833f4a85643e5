package io.onrecord.dashboard.chart;

import java.util.Locale;

/** Places and widths across a chart, which are parts of its own width so that it fits any page. */
public final class Across {
    /** The whole width. */
    public static final double FULL = 100;

    private Across() {}

    /** As SVG writes it. */
    public static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
