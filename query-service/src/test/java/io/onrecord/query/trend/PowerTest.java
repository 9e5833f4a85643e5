package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final int COPIES = 20;
    private static final int RUNS = 5;

    @Test
    void aTripledWeekOfAnEvenItemIsFound() {
        assertThat(found(World.even(0), new World.Item(8, 3, 1), 7)).isGreaterThan(0.9);
    }

    @Test
    void aTenfoldWeekOfAnUnevenItemIsFound() {
        assertThat(found(World.even(0.25), new World.Item(8, 10, 1), 7)).isGreaterThan(0.75);
    }

    @Test
    void aTripledMonthOfAnUnevenItemIsFound() {
        assertThat(found(World.even(0.25), new World.Item(8, 3, 1), 28)).isGreaterThan(0.6);
    }

    @Test
    void aBurstOfThePastDoesNotHideOneOfToday() {
        assertThat(found(World.even(0.05), new World.Item(8, 5, 10), 7)).isGreaterThan(0.75);
    }

    @Test
    void whatFallsSilentForAMonthIsFound() {
        assertThat(found(World.even(0.25), new World.Item(8, 0, 1), 28)).isGreaterThan(0.75);
    }

    private static double found(World world, World.Item item, int days) {
        Tally tally = new Tally();
        List<World.Item> copies = java.util.Collections.nCopies(COPIES, item);
        new Simulation(world, 21).run(RUNS, copies, seen -> {
            if (seen.item().factor() != 1 && seen.days() == days) {
                tally.add(seen.alarm());
            }
        });
        return tally.rate();
    }
}
