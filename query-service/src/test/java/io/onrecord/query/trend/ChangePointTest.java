package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointTest {
    private static final int RUNS = 150;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1})
    void aSteadyYearShowsNoChangeMoreOftenThanStated(double dispersion) {
        Tally alarms = new Tally();
        for (double weekly : new double[] {2, 20}) {
            Course course = Course.even(52, weekly, dispersion);
            alarm(alarms, course);
            alarm(alarms, course.covered(0.5));
            alarm(alarms, course.burst(7, 10));
        }
        assertThat(alarms.rate()).isLessThanOrEqualTo(alarms.most(Levels.FALSE_ALARMS));
    }

    private static void alarm(Tally alarms, Course course) {
        Dice dice = new Dice(41);
        Background background = Course.background(course.dispersion());
        for (int run = 0; run < RUNS; run++) {
            alarms.add(!ChangePoint.in(course.weeks(dice), background).isEmpty());
        }
    }

    @Test
    void aDoubledLevelIsFoundWhereItBegan() {
        Tally found = new Tally();
        Dice dice = new Dice(42);
        Background background = Course.background(0.05);
        for (int run = 0; run < RUNS; run++) {
            List<ChangePoint> changes =
                    ChangePoint.in(Course.even(52, 10, 0.05).level(2).weeks(dice), background);
            found.add(changes.size() == 1 && Math.abs(changes.getFirst().week() - 26) <= 3);
        }
        assertThat(found.rate()).isGreaterThan(0.85);
    }

    @Test
    void levelsBeforeAndAfterAreThoseThatWerePlanted() {
        List<ChangePoint> changes =
                ChangePoint.in(Course.even(104, 50, 0.05).level(3).weeks(new Dice(43)), Course.background(0.05));
        assertThat(changes).hasSize(1);
        ChangePoint change = changes.getFirst();
        assertThat(change.factor()).isCloseTo(3, within(0.6));
        assertThat(change.before().interval().holds(change.before().share())).isTrue();
        assertThat(change.after().interval().low())
                .isGreaterThan(change.before().interval().high());
        assertThat(change.before().to()).isEqualTo(change.after().from()).isEqualTo(change.week());
    }

    @Test
    void weeksWithoutCoverageAreNoChange() {
        List<Bin> weeks = new java.util.ArrayList<>(Collections.nCopies(20, new Bin(30, 1000)));
        weeks.addAll(Collections.nCopies(6, new Bin(0, 0)));
        weeks.addAll(Collections.nCopies(20, new Bin(30, 1000)));
        assertThat(ChangePoint.in(weeks, Course.background(0.05))).isEmpty();
    }

    @Test
    void silenceForGoodIsAChange() {
        List<Bin> weeks = new java.util.ArrayList<>(Collections.nCopies(20, new Bin(30, 1000)));
        weeks.addAll(Collections.nCopies(10, new Bin(0, 1000)));
        List<ChangePoint> changes = ChangePoint.in(weeks, Course.background(0.05));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().week()).isEqualTo(20);
    }

    @Test
    void shortAndEmptySeriesAreNoError() {
        Background none = Background.of(List.of());
        assertThat(ChangePoint.in(List.of(), none)).isEmpty();
        assertThat(ChangePoint.in(List.of(new Bin(3, 100)), none)).isEmpty();
        assertThat(ChangePoint.in(Collections.nCopies(12, new Bin(0, 0)), none)).isEmpty();
        assertThat(ChangePoint.in(Collections.nCopies(12, new Bin(0, 100)), none))
                .isEmpty();
    }
}
