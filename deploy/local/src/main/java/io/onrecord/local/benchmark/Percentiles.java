package io.onrecord.local.benchmark;

import java.util.List;

/** Of measured times, by the nearest rank. */
public record Percentiles(List<Double> sorted) {
    public Percentiles {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("percentiles of nothing");
        }
    }

    /** The time that so many in a hundred do not exceed. */
    public double at(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
