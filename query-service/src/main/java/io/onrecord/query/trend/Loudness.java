package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * What each day of a series would hold but for bursts: the share of its {@link Level} times its exposure times how loud the
 * item's weekday is beside the others.
 *
 * @param expected a day, echoes
 * @param known a day: effective count behind its level
 * @param dispersion of weeks
 */
record Loudness(List<Double> expected, List<Double> known, double dispersion) {
    static final int WEEK = 7;

    /** A weekday is believed to be as any other as far as so many echoes would have shown it. */
    private static final double DOUBT = 5;

    static Loudness of(List<Bin> days, Background background) {
        List<Bin> weeks = weeks(days);
        List<Level> levels = Levels.of(weeks, background);
        Spread spread = new Spread(Levels.dispersion(weeks, background));
        double[] rhythm = rhythm(days, weeks, levels, spread);
        List<Double> expected = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        for (Level level : levels) {
            for (int day = level.from() * WEEK; day < level.to() * WEEK; day++) {
                expected.add(level.share() * days.get(day).exposure() * rhythm[day % WEEK]);
                known.add(level.known());
            }
        }
        return new Loudness(expected, known, spread.dispersion());
    }

    static List<Bin> weeks(List<Bin> days) {
        List<Bin> weeks = new ArrayList<>();
        for (int from = 0; from + WEEK <= days.size(); from += WEEK) {
            Baseline week = new Baseline(days.subList(from, from + WEEK));
            weeks.add(new Bin(week.count(), week.exposure()));
        }
        return weeks;
    }

    private static double[] rhythm(List<Bin> days, List<Bin> weeks, List<Level> levels, Spread spread) {
        double[] counts = new double[WEEK];
        double[] expected = new double[WEEK];
        for (Level level : levels) {
            for (int week = level.from(); week < level.to(); week++) {
                Bin whole = weeks.get(week);
                double trust = Burst.trust(whole.count(), level.share() * whole.exposure(), spread);
                for (int weekday = 0; weekday < WEEK && whole.exposure() > 0; weekday++) {
                    Bin day = days.get(week * WEEK + weekday);
                    counts[weekday] += trust * day.count();
                    // Beside its own week, so that a loud week does not count as a loud weekday.
                    expected[weekday] += trust * whole.count() * day.exposure() / whole.exposure();
                }
            }
        }
        double[] rhythm = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            rhythm[weekday] = (counts[weekday] + DOUBT) / (expected[weekday] + DOUBT);
        }
        return rhythm;
    }
}
