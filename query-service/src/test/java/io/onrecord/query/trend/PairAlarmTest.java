package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.TrendLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs differ from other items in what they are a share of: every speaker says more or less, and another part of it on each topic. */
class PairAlarmTest {
    private static final int RUNS = 6;
    private static final int SPEAKERS = 60;
    private static final int TOPICS = 25;
    private static final double MOST_SAID = 200;
    private static final double LOUD = 1;
    private static final int FIRST_OF_WINDOW = Window.WEEKS + 1;

    private final Dice dice = new Dice(21);
    private final Tally strong = new Tally();
    private final Tally weak = new Tally();

    /** Weekly counts of one speaker's topics, by week and topic; what is said of them all is the exposure. */
    private static final class Speaker {
        final double[] rates = new double[TOPICS];
        final int[][] weeks = new int[FIRST_OF_WINDOW + 1][TOPICS];

        double said(int week) {
            return IntStream.of(weeks[week]).sum();
        }

        Baseline baseline(int topic) {
            return new Baseline(IntStream.range(0, Window.WEEKS)
                    .mapToObj(week -> new Bin(weeks[week][topic], said(week)))
                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 1})
    void nothingChangesAndAlarmsAreAsRareAsStated(double dispersion) {
        for (int run = 0; run < RUNS; run++) {
            judge(IntStream.rangeClosed(1, SPEAKERS)
                    .mapToObj(rank -> speaker(MOST_SAID / rank, dispersion))
                    .filter(speaker -> speaker.said(FIRST_OF_WINDOW) >= Change.FEWEST)
                    .toList());
        }
        assertThat(strong.rate()).as("strong").isLessThanOrEqualTo(strong.most(Change.STRONG));
        assertThat(weak.rate()).as("weak or strong").isLessThanOrEqualTo(weak.most(Change.WEAK));
        assertThat(weak.all()).isGreaterThan(1_000);
    }

    /** Topics of Zipf's law, in an order of the speaker's own. */
    private Speaker speaker(double weekly, double dispersion) {
        Speaker speaker = new Speaker();
        for (int rank = 1; rank <= TOPICS; rank++) {
            int topic = dice.below(TOPICS);
            speaker.rates[topic] += weekly / rank / 3.8;
        }
        for (int[] week : speaker.weeks) {
            for (int topic = 0; topic < TOPICS; topic++) {
                week[topic] = dice.poisson(speaker.rates[topic] * dice.week(dispersion));
            }
        }
        return speaker;
    }

    private void judge(List<Speaker> speakers) {
        List<Baseline> family = new ArrayList<>();
        for (var speaker : speakers) {
            IntStream.range(0, TOPICS).mapToObj(speaker::baseline).forEach(family::add);
        }
        Background background = Background.of(family);
        for (var speaker : speakers) {
            for (int topic = 0; topic < TOPICS; topic++) {
                if (speaker.rates[topic] >= LOUD) {
                    judge(background, speaker, topic);
                }
            }
        }
    }

    private void judge(Background background, Speaker speaker, int topic) {
        var baseline = speaker.baseline(topic);
        var forecast = background.forecast(baseline, speaker.said(FIRST_OF_WINDOW), 1);
        var change = Change.of(forecast, speaker.weeks[FIRST_OF_WINDOW][topic], baseline.count(), 2);
        boolean alarm = change.label() != TrendLabel.NONE && change.label() != TrendLabel.TOO_FEW;
        weak.add(alarm);
        strong.add(alarm && change.chance() <= Change.STRONG);
    }
}
