package io.onrecord.query.trend;

/** From {@code low} to {@code high}, both included; {@code high} may be infinite. */
record Interval(double low, double high) {
    Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }
}
