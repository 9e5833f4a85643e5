package io.onrecord.local.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How much is said on which day, and which topics are in everybody's mouth then. */
final class Calendar {
    /** Monday to Sunday, as newsrooms work. */
    private static final double[] WEEK = {1.0, 1.08, 1.08, 1.04, 0.95, 0.5, 0.45};

    private static final double GROWTH = 1.0;
    private static final int BURSTS_A_YEAR = 24;
    private static final int LONGEST_BURST = 15;
    private static final double STRONGEST_BURST = 0.12;
    private static final double YEAR = 365.25;

    private final LocalDate first;
    private final long[] upTo;
    private final List<List<Burst>> bursts = new ArrayList<>();

    /**
     * A topic that much is said about for some days.
     *
     * @param share of all that is said on its first day; it fades
     */
    record Burst(int topic, LocalDate begin, int days, double share) {
        double shareOn(LocalDate day) {
            return share * (1 - (double) ChronoUnit.DAYS.between(begin, day) / days);
        }
    }

    Calendar(SimulationSettings settings, int topics, RandomGenerator random) {
        first = settings.firstDay();
        int days = (int) ChronoUnit.DAYS.between(first, settings.lastDay()) + 1;
        double[] weights = new double[days];
        double sum = 0;
        for (int day = 0; day < days; day++) {
            double growth = 1 + GROWTH * day / days;
            double luck = 0.9 + 0.2 * random.nextDouble();
            weights[day] =
                    growth * luck * WEEK[first.plusDays(day).getDayOfWeek().getValue() - 1];
            sum += weights[day];
            bursts.add(new ArrayList<>());
        }
        upTo = new long[days];
        double so = 0;
        for (int day = 0; day < days; day++) {
            so += weights[day];
            upTo[day] = day == days - 1 ? settings.statements() : Math.round(settings.statements() * so / sum);
        }
        plant((int) Math.round(BURSTS_A_YEAR * days / YEAR), topics, random);
    }

    private void plant(int wanted, int topics, RandomGenerator random) {
        for (int i = 0; i < wanted; i++) {
            int begin = random.nextInt(days());
            var burst = new Burst(
                    random.nextInt(topics),
                    day(begin),
                    2 + random.nextInt(LONGEST_BURST),
                    0.01 + STRONGEST_BURST * Math.pow(random.nextDouble(), 3));
            for (int day = begin; day < Math.min(days(), begin + burst.days()); day++) {
                bursts.get(day).add(burst);
            }
        }
    }

    int days() {
        return upTo.length;
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    /** How many statements there are up to the end of a day. */
    long upTo(int day) {
        return upTo[day];
    }

    /** A topic in everybody's mouth on that day, or -1. */
    int drawBurst(int day, RandomGenerator random) {
        double draw = random.nextDouble();
        for (Burst burst : bursts.get(day)) {
            draw -= burst.shareOn(day(day));
            if (draw < 0) {
                return burst.topic();
            }
        }
        return -1;
    }
}
