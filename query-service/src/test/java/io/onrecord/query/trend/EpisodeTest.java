package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeTest {
    private static final int RUNS = 80;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1})
    void aHalfYearWithoutBurstShowsNoneMoreOftenThanStated(double dispersion) {
        Tally alarms = new Tally();
        for (double weekly : new double[] {2, 20}) {
            Course course = Course.even(26, weekly, dispersion);
            alarm(alarms, course);
            alarm(alarms, course.rhythmic());
            alarm(alarms, course.covered(0.5));
        }
        assertThat(alarms.rate()).isLessThanOrEqualTo(alarms.most(Scan.FALSE_ALARMS));
    }

    private static void alarm(Tally alarms, Course course) {
        Dice dice = new Dice(51);
        Background background = Course.background(course.dispersion());
        for (int run = 0; run < RUNS; run++) {
            alarms.add(!Episode.in(course.days(dice), background).isEmpty());
        }
    }

    @Test
    void aBurstIsFoundWithStartAndEnd() {
        Course course = Course.even(26, 20, 0.05).burst(5, 10);
        List<Episode> episodes = Episode.in(course.days(new Dice(52)), Course.background(0.05));
        assertThat(episodes).hasSize(1);
        Episode episode = episodes.getFirst();
        assertThat(Math.abs(episode.from() - course.burst().from())).isLessThanOrEqualTo(1);
        assertThat(Math.abs(episode.to() - course.burst().from() - 5)).isLessThanOrEqualTo(1);
        assertThat(episode.factor()).isGreaterThan(5);
    }

    @Test
    void mostTenfoldWeeksAreFound() {
        Tally found = new Tally();
        Dice dice = new Dice(53);
        Background background = Course.background(0.25);
        for (int run = 0; run < RUNS; run++) {
            found.add(!Episode.in(Course.even(26, 20, 0.25).burst(7, 10).days(dice), background)
                    .isEmpty());
        }
        assertThat(found.rate()).isGreaterThan(0.75);
    }

    @Test
    void episodesComeInOrderAndApart() {
        List<Bin> days = new java.util.ArrayList<>(Collections.nCopies(26 * 7, new Bin(2, 100)));
        Collections.fill(days.subList(30, 34), new Bin(30, 100));
        Collections.fill(days.subList(100, 103), new Bin(40, 100));
        List<Episode> episodes = Episode.in(days, Course.background(0.05));
        assertThat(episodes).extracting(Episode::from).containsExactly(30, 100);
        assertThat(episodes).extracting(Episode::to).containsExactly(34, 103);
    }

    @Test
    void daysAreWholeWeeks() {
        Background none = Background.of(List.of());
        assertThat(Episode.in(List.of(), none)).isEmpty();
        assertThatThrownBy(() -> Episode.in(Collections.nCopies(8, new Bin(1, 10)), none))
                .hasMessageContaining("8 days");
    }
}
