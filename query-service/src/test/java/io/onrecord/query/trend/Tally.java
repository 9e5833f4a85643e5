package io.onrecord.query.trend;

/** How many of how many. */
final class Tally {
    /** One run in a thousand strays further than this many standard deviations on that side. */
    private static final double DEVIATIONS = 3.1;

    private int all;
    private int hits;

    void add(boolean hit) {
        all++;
        hits += hit ? 1 : 0;
    }

    int all() {
        return all;
    }

    double rate() {
        return all == 0 ? 0 : hits / (double) all;
    }

    /** As high as the rate of so many may come out by chance when it truly is {@code stated}. */
    double most(double stated) {
        return stated + DEVIATIONS * Math.sqrt(stated * (1 - stated) / all);
    }

    /** As low. */
    double least(double stated) {
        return stated - DEVIATIONS * Math.sqrt(stated * (1 - stated) / all);
    }
}
