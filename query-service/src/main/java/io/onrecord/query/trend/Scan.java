package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds bursts: every stretch of 1 to {@value #LONGEST} days is compared with what its level explains, by the logarithm of how
 * much likelier its count is under the rate it shows than under the level's. The clearest is an episode, then the clearest that
 * does not overlap it, and so on, as far as they pass ln(days / {@value #FALSE_ALARMS}).
 *
 * <p>A scan statistic (M. Kulldorff, A spatial scan statistic, Communications in Statistics 26, 1997) of negative binomial counts
 * (T. Tango, K. Takahashi and K. Kohriyama, A space-time scan statistic for detecting emerging outbreaks, Biometrics 67, 2011).
 * Not the automaton of J. Kleinberg (Bursty and hierarchical structure in streams, KDD 2002): the price of its changes of state
 * has no false-alarm rate, and it takes days for independent while a week is loud or quiet as a whole, so every loud week that
 * chance brings would be a burst. Here a stretch shares its week's chance.
 */
final class Scan {
    static final double FALSE_ALARMS = 0.01;

    /** What is loud for longer is a {@link Level}. */
    private static final int LONGEST = 21;

    private static final double LEAST_FACTOR = 2;

    private final List<Bin> days;
    private final Loudness loudness;

    private Scan(List<Bin> days, Background background) {
        this.days = days;
        this.loudness = Loudness.of(days, background);
    }

    static List<Episode> of(List<Bin> days, Background background) {
        if (days.size() % Loudness.WEEK != 0) {
            throw new IllegalArgumentException("whole weeks, not " + days.size() + " days");
        }
        return new Scan(days, background).episodes();
    }

    private List<Episode> episodes() {
        List<Episode> found = new ArrayList<>();
        for (int from = 0; from < days.size(); from++) {
            stretches(from, found);
        }
        found.sort(Comparator.comparingDouble(Episode::chance));
        List<Episode> kept = new ArrayList<>();
        for (Episode episode : found) {
            if (kept.stream().noneMatch(other -> overlap(episode, other))) {
                kept.add(episode);
            }
        }
        kept.sort(Comparator.comparingInt(Episode::from));
        return List.copyOf(kept);
    }

    private static boolean overlap(Episode one, Episode other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private void stretches(int from, List<Episode> found) {
        int count = 0;
        double expected = 0;
        for (int to = from + 1; to <= Math.min(days.size(), from + LONGEST); to++) {
            count += days.get(to - 1).count();
            expected += loudness.expected().get(to - 1);
            if (count >= Change.FEWEST && count >= LEAST_FACTOR * expected && expected > 0) {
                double chance = days.size() * Math.exp(-gain(count, expected, size(from, to)));
                if (chance <= FALSE_ALARMS) {
                    found.add(new Episode(from, to, count, expected, chance));
                }
            }
        }
    }

    /** Of the negative binomial: weeks scatter, and the level is not known for sure. */
    private double size(int from, int to) {
        double weeks = Math.max(1, (to - from) / (double) Loudness.WEEK);
        double known = Math.max(loudness.known().get(from), 0.5);
        return 1 / (loudness.dispersion() / weeks + 1 / known);
    }

    /** Logarithm of how much likelier the count is at its own rate. */
    private static double gain(int count, double expected, double size) {
        return count * Math.log(count / expected) - (count + size) * Math.log((count + size) / (expected + size));
    }
}
