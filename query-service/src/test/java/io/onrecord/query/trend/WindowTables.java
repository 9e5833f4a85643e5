package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the tables of docs/trends.md that are about windows to standard output. Argument: runs of each world, 400 for those in the manual. */
final class WindowTables {
    private static final double LOUD = 1;
    private static final double[] WEEKLY = {0.5, 2, 8, 32};
    private static final double[] FACTORS = {2, 3, 5, 10};
    private static final double[] DISPERSIONS = {0, 0.25, 1};

    private final int runs;

    private WindowTables(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) {
        WindowTables tables = new WindowTables(Integer.parseInt(arguments[0]));
        tables.falseAlarms();
        tables.byExpectation();
        tables.power();
        tables.silence();
    }

    private void falseAlarms() {
        Table table = new Table();
        for (World world : World.unchanging().toList()) {
            new Simulation(world, 101).run(runs, List.of(), seen -> judge(table, world.name(), seen));
        }
        List<World.Item> past = DoubleStream.of(WEEKLY)
                .boxed()
                .flatMap(weekly -> Stream.of(new World.Item(weekly, 1, 5), new World.Item(weekly, 1, 10)))
                .flatMap(item -> IntStream.range(0, 10).mapToObj(copy -> item))
                .toList();
        for (double dispersion : DISPERSIONS) {
            World world = World.even(dispersion);
            new Simulation(world, 102).run(runs / 2, past, seen -> {
                if (seen.item().past() > 1) {
                    judge(table, world.name() + ", a past week ×5 or ×10", seen);
                }
            });
        }
        families(table);
        table.print("no change in", Table::fine);
    }

    private void families(Table table) {
        for (int size : new int[] {3, 10}) {
            for (double dispersion : new double[] {0.25, 0.5}) {
                World world = World.even(dispersion);
                List<World.Item> family = IntStream.rangeClosed(1, size)
                        .mapToObj(rank -> World.Item.steady(12 / Math.pow(rank, 0.8)))
                        .toList();
                new Simulation(world, family, 40, 107)
                        .run(50 * runs / size, List.of(), seen -> judge(table, world + ", " + size + " items", seen));
            }
        }
    }

    private static void judge(Table table, String row, Simulation.Seen seen) {
        table.add(row, "strong, of all", seen.strong());
        table.add(row, "weak or strong, of all", seen.alarm());
        if (seen.rate() < LOUD) {
            return;
        }
        table.add(row, "strong", seen.strong());
        table.add(row, "weak or strong", seen.alarm());
        for (Naive naive : Naive.values()) {
            table.add(row, naive.title, naive.alarms(seen));
        }
        table.add(row, "interval holds 1", seen.change().interval().holds(1));
    }

    private void byExpectation() {
        Table table = new Table("under 0.3", "0.3–1", "1–3", "3–10", "10–30", "over 30");
        for (World world : World.unchanging().toList()) {
            new Simulation(world, 103).run(runs / 2, List.of(), seen -> {
                String name = seen.days() + (seen.days() == 1 ? " day" : " days");
                String stratum = stratum(seen.rate());
                table.add(stratum, name + ", strong", seen.strong());
                table.add(stratum, name + ", weak or strong", seen.alarm());
            });
        }
        table.print("expected in the window", Table::fine);
    }

    private static String stratum(double rate) {
        if (rate < 1) {
            return rate < 0.3 ? "under 0.3" : "0.3–1";
        }
        if (rate < 10) {
            return rate < 3 ? "1–3" : "3–10";
        }
        return rate < 30 ? "10–30" : "over 30";
    }

    private static List<World.Item> planted(double... factors) {
        List<World.Item> items = new ArrayList<>();
        for (double weekly : WEEKLY) {
            for (double factor : factors) {
                items.addAll(java.util.Collections.nCopies(5, new World.Item(weekly, factor, 1)));
            }
        }
        return items;
    }

    private void power() {
        Table naive = new Table();
        for (double dispersion : DISPERSIONS) {
            World world = World.even(dispersion);
            Table table = new Table();
            new Simulation(world, 104).run(runs / 2, planted(FACTORS), seen -> {
                if (seen.item().factor() != 1) {
                    power(table, naive, world.name(), seen);
                }
            });
            table.print(world.name(), Table::coarse);
        }
        naive.print("7 days, 8 a week", Table::coarse);
    }

    private static void power(Table table, Table naive, String world, Simulation.Seen seen) {
        String row = seen.days() + " days, " + seen.item().weekly() + " a week";
        String factor = "×" + (int) seen.item().factor();
        table.add(row, factor, seen.alarm() && seen.change().more());
        table.add(row, factor + " strong", seen.strong() && seen.change().more());
        if (seen.days() == World.DAYS && seen.item().weekly() == 8) {
            naive.add(
                    world + ", weak or strong",
                    factor,
                    seen.alarm() && seen.change().more());
            for (Naive score : Naive.values()) {
                naive.add(world + ", " + score.title, factor, score.alarms(seen));
            }
        }
    }

    private void silence() {
        Table table = new Table();
        for (double dispersion : DISPERSIONS) {
            World world = World.even(dispersion);
            new Simulation(world, 105).run(runs / 2, planted(0), seen -> {
                if (seen.item().factor() != 1 && seen.days() > 1) {
                    String row = seen.days() + " days, " + seen.item().weekly() + " a week";
                    table.add(row, world.name(), Silence.of(seen.change()).isPresent());
                }
            });
        }
        table.print("said no more", Table::coarse);
    }
}
