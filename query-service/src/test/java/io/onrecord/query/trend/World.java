package io.onrecord.query.trend;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A made-up record of many items in which nothing changes, unless something is planted.
 *
 * @param name for tables
 * @param dispersion variance of a week's factor, whose mean is 1; 0 is Poisson
 * @param mixed whether every item has a dispersion of its own, exponential around {@code dispersion}
 * @param rhythm whether weekends are half as loud, and every item has a weekday of its own on which it is four times as loud
 * @param coverage factor of everything from the gap on: outlets come or go
 */
record World(String name, double dispersion, boolean mixed, boolean rhythm, double coverage) {
    static final int WEEKS = 13;
    static final int GAP = 8;
    static final int WINDOW = 9;
    static final int DAYS = 7;

    static World even(double dispersion) {
        return new World(dispersion == 0 ? "Poisson" : "dispersion " + dispersion, dispersion, false, false, 1);
    }

    /** Worlds in which an alarm is a false one. */
    static Stream<World> unchanging() {
        World usual = even(0.25);
        return Stream.concat(
                DoubleStream.of(0, 0.05, 0.25, 0.5, 1).mapToObj(World::even),
                Stream.of(usual.uneven(), usual.rhythmic(), usual.covered(0.5), usual.covered(2)));
    }

    World uneven() {
        return new World(name + ", each item its own", dispersion, true, rhythm, coverage);
    }

    World rhythmic() {
        return new World(name + ", weekdays", dispersion, mixed, true, coverage);
    }

    World covered(double factor) {
        return new World(name + ", coverage ×" + factor, dispersion, mixed, rhythm, factor);
    }

    /**
     * An item of this weekly rate.
     *
     * @param factor of the rate in the window
     * @param past factor of one week of the baseline
     */
    record Item(double weekly, double factor, double past) {
        static Item steady(double weekly) {
            return new Item(weekly, 1, 1);
        }

        private double factor(int week, int loud) {
            return (week == loud ? past : 1) * (week >= WINDOW ? factor : 1);
        }
    }

    Series draw(Dice dice, Item item) {
        double own = mixed ? dispersion * dice.gamma(1) : dispersion;
        int favourite = dice.below(DAYS);
        int loud = dice.below(GAP);
        Series counts = new Series();
        for (int week = 0; week < WEEKS; week++) {
            double rate = item.weekly() * item.factor(week, loud) * (week >= GAP ? coverage : 1) * dice.week(own);
            for (int day = 0; day < DAYS; day++) {
                counts.add(week, day, dice.poisson(rate * (rhythm ? loudness(day, favourite) : 1.0 / DAYS)));
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return name;
    }

    private static double loudness(int day, int favourite) {
        double common = day >= 5 ? 0.5 : 1;
        return common * (day == favourite ? 4 : 1) / 9;
    }
}
