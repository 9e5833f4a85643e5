package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FalseAlarmTest {
    private static final int RUNS = 8;

    /** An item of which less than this is expected can hardly raise an alarm, and would only flatter the rate. */
    private static final double LOUD = 1;

    static Stream<World> worlds() {
        return World.unchanging();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nothingChangesAndAlarmsAreAsRareAsStated(World world) {
        Tally strong = new Tally();
        Tally weak = new Tally();
        Tally covered = new Tally();
        new Simulation(world, 11).run(RUNS, List.of(), seen -> {
            if (seen.rate() >= LOUD) {
                strong.add(seen.strong());
                weak.add(seen.alarm());
                covered.add(seen.change().interval().holds(1));
            }
        });
        assertThat(strong.rate()).as("strong").isLessThanOrEqualTo(strong.most(Change.STRONG));
        assertThat(weak.rate()).as("weak or strong").isLessThanOrEqualTo(weak.most(Change.WEAK));
        assertThat(covered.rate()).as("interval").isGreaterThanOrEqualTo(covered.least(0.9));
    }

    @Test
    void aWeekThatWasLoudInThePastDoesNotMakeTodayQuietOrLoud() {
        Tally weak = new Tally();
        List<World.Item> items = Stream.of(2.0, 8.0, 32.0)
                .flatMap(weekly -> Stream.of(new World.Item(weekly, 1, 5), new World.Item(weekly, 1, 10)))
                .toList();
        new Simulation(World.even(0.25), 12).run(3 * RUNS, items, seen -> {
            if (seen.item().past() > 1) {
                weak.add(seen.alarm());
            }
        });
        assertThat(weak.rate()).isLessThanOrEqualTo(weak.most(Change.WEAK));
    }

    @Test
    void threeItemsAloneAreNotTakenToBeEven() {
        Tally strong = new Tally();
        Tally weak = new Tally();
        List<World.Item> family =
                DoubleStream.of(4, 8, 12).mapToObj(World.Item::steady).toList();
        new Simulation(World.even(0.25), family, 40, 14).run(30 * RUNS, List.of(), seen -> {
            strong.add(seen.strong());
            weak.add(seen.alarm());
        });
        assertThat(strong.rate()).isLessThanOrEqualTo(strong.most(Change.STRONG));
        assertThat(weak.rate()).isLessThanOrEqualTo(weak.most(Change.WEAK));
    }

    @Test
    void naiveScoresFailTheSameCheck() {
        for (Naive score : Naive.values()) {
            Tally alarms = new Tally();
            new Simulation(World.even(0.5), 13).run(3, List.of(), seen -> {
                if (seen.rate() >= LOUD) {
                    alarms.add(score.alarms(seen));
                }
            });
            assertThat(alarms.rate()).as(score.title).isGreaterThan(alarms.most(Change.WEAK));
        }
    }
}
