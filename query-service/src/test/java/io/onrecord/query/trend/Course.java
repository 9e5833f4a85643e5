package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A long series of one item, day by day.
 *
 * @param weeks how many
 * @param weekly rate in a week of usual coverage
 * @param dispersion variance of a week's factor, whose mean is 1
 * @param rhythm whether one weekday is four times as loud as the others
 * @param coverage factor of everything in the second half
 * @param level factor of the item in the second half
 * @param burst days that are louder
 */
record Course(int weeks, double weekly, double dispersion, boolean rhythm, double coverage, double level, Burst burst) {
    private static final double EXPOSURE = 1000;
    private static final int EVENNESS = 20;

    /** @param from first day */
    record Burst(int from, int days, double factor) {
        static final Burst NONE = new Burst(0, 0, 1);

        private double factor(int day) {
            return day >= from && day < from + days ? factor : 1;
        }
    }

    static Course even(int weeks, double weekly, double dispersion) {
        return new Course(weeks, weekly, dispersion, false, 1, 1, Burst.NONE);
    }

    Course rhythmic() {
        return new Course(weeks, weekly, dispersion, true, coverage, level, burst);
    }

    Course covered(double factor) {
        return new Course(weeks, weekly, dispersion, rhythm, factor, level, burst);
    }

    Course level(double factor) {
        return new Course(weeks, weekly, dispersion, rhythm, coverage, factor, burst);
    }

    /** Around the middle, from a Saturday on. */
    Course burst(int days, double factor) {
        Burst middle = new Burst(weeks / 2 * World.DAYS - 2, days, factor);
        return new Course(weeks, weekly, dispersion, rhythm, coverage, level, middle);
    }

    List<Bin> days(Dice dice) {
        int favourite = dice.below(World.DAYS);
        List<Bin> days = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            boolean late = week >= weeks / 2;
            double said = EXPOSURE * (0.8 + 0.4 * dice.gamma(EVENNESS) / EVENNESS) * (late ? coverage : 1);
            double rate = weekly / EXPOSURE * dice.week(dispersion) * (late ? level : 1);
            for (int day = 0; day < World.DAYS; day++) {
                double exposure = said * (day >= 5 ? 0.6 : 1.16) / World.DAYS;
                double own = rhythm ? (day == favourite ? 2.8 : 0.7) : 1;
                double mean = exposure * rate * own * burst.factor(days.size());
                days.add(new Bin(dice.poisson(mean), exposure));
            }
        }
        return days;
    }

    List<Bin> weeks(Dice dice) {
        return Loudness.weeks(days(dice));
    }

    /** What was learnt from other items of this dispersion. */
    static Background background(double dispersion) {
        Dice dice = new Dice(31);
        return Background.of(IntStream.range(1, 150)
                .mapToObj(rank -> new Baseline(IntStream.range(0, World.GAP)
                        .mapToObj(week -> new Bin(dice.poisson(100.0 / rank * dice.week(dispersion)), EXPOSURE))
                        .toList()))
                .toList());
    }
}
