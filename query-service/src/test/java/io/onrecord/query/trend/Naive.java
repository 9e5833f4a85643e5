package io.onrecord.query.trend;

import java.util.stream.IntStream;

/** What others call a trend, on the same series and with the same floor of three. */
enum Naive {
    PERCENT("more than +100 %"),
    Z_SCORE("z > 3"),
    PEARSON("Pearson > 3");

    final String title;

    Naive(String title) {
        this.title = title;
    }

    boolean alarms(Simulation.Seen seen) {
        return seen.window().count() >= Change.FEWEST
                && switch (this) {
                    case PERCENT -> seen.window().count() > 2 * perWindow(seen);
                    case Z_SCORE -> zScore(seen) > 3;
                    case PEARSON -> pearson(seen) > 3;
                };
    }

    private static double perWindow(Simulation.Seen seen) {
        int bins = seen.baseline().bins().size();
        return seen.baseline().count() / (double) bins * Math.max(1, seen.days() / (double) World.DAYS);
    }

    /** Mean of the window's days less the mean of the 56 days before, by the standard error that those 56 give. */
    private static double zScore(Simulation.Seen seen) {
        int[] days = seen.counts().daysBefore(World.GAP).toArray();
        double mean = IntStream.of(days).average().orElseThrow();
        double variance = IntStream.of(days)
                        .mapToDouble(day -> (day - mean) * (day - mean))
                        .sum()
                / (days.length - 1);
        double error = Math.sqrt(variance / seen.days());
        double away = seen.window().count() / (double) seen.days() - mean;
        return away <= 0 ? 0 : away / error;
    }

    /** As for Poisson counts, with what coverage has changed taken into account. */
    private static double pearson(Simulation.Seen seen) {
        double expected = seen.baseline().count()
                / seen.baseline().exposure()
                * seen.window().exposure();
        double away = seen.window().count() - expected;
        return away <= 0 ? 0 : away / Math.sqrt(expected);
    }
}
