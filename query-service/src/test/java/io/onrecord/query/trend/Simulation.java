package io.onrecord.query.trend;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws worlds and lets them be judged as the product would: items of Zipf's law, exposure counted, a background learnt. */
final class Simulation {
    private static final int ITEMS = 400;
    private static final double COMMONEST = 150;
    private static final double ZIPF = 1.3;
    private static final int[] WINDOWS = {1, 7, 28};

    private final World world;
    private final List<World.Item> family;
    private final int others;
    private final Dice dice;

    Simulation(World world, long seed) {
        this(world, zipf(), 0, seed);
    }

    /**
     * @param family items that the background is learnt from
     * @param others what is said a day of other things, echoes
     */
    Simulation(World world, List<World.Item> family, int others, long seed) {
        this.world = world;
        this.family = family;
        this.others = others;
        this.dice = new Dice(seed);
    }

    private static List<World.Item> zipf() {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(rank -> World.Item.steady(COMMONEST / Math.pow(rank, ZIPF)))
                .toList();
    }

    /**
     * One item's window as it is seen.
     *
     * @param days length of the window: 1, 7 or 28
     * @param item what it truly is
     * @param rate mean of the window, had nothing changed
     * @param counts of all days, for naive scores
     * @param window what is judged
     * @param baseline what it is compared with
     * @param change the judgement
     */
    record Seen(int days, World.Item item, double rate, Series counts, Bin window, Baseline baseline, Change change) {
        boolean alarm() {
            return switch (change.label()) {
                case STRONG, WEAK, NEW -> true;
                case NONE, TOO_FEW -> false;
            };
        }

        boolean strong() {
            return alarm() && change.chance() <= Change.STRONG;
        }
    }

    /** Planted items are judged, but are no part of the exposure and of the background. */
    void run(int times, List<World.Item> planted, Consumer<Seen> judge) {
        List<World.Item> items =
                Stream.concat(family.stream(), planted.stream()).toList();
        for (int time = 0; time < times; time++) {
            List<Series> drawn =
                    items.stream().map(item -> world.draw(dice, item)).toList();
            Series exposure = Series.of(others);
            drawn.subList(0, family.size()).forEach(exposure::add);
            for (int days : WINDOWS) {
                judge(new Cut(days, time % World.DAYS, exposure), items, drawn, judge);
            }
        }
    }

    private void judge(Cut cut, List<World.Item> items, List<Series> drawn, Consumer<Seen> judge) {
        List<Baseline> baselines = drawn.stream().map(cut::baseline).toList();
        Background background = Background.of(baselines.subList(0, family.size()));
        for (int i = 0; i < drawn.size(); i++) {
            World.Item item = items.get(i);
            Bin window = cut.window(drawn.get(i));
            Baseline baseline = baselines.get(i);
            Forecast forecast = background.forecast(baseline, window.exposure(), cut.bins());
            Change change = Change.of(forecast, window.count(), baseline.count(), 2);
            double rate = item.weekly() * cut.days() / World.DAYS * world.coverage();
            judge.accept(new Seen(cut.days(), item, rate, drawn.get(i), window, baseline, change));
        }
    }
}
