package io.onrecord.query.trend;

import io.onrecord.contracts.TrendLabel;
import java.util.Optional;

/**
 * What was spoken of and is not any more, or hardly: the lower tail of the forecast. Exposure has to be what the same speaker
 * said in all, or else everything falls silent when a speaker is on holiday.
 *
 * @param observed echoes in the window
 * @param expected echoes, had nothing changed; {@link Change#FEWEST} or more
 * @param chance how often no change brings so few, or as surprisingly many: 0 to {@link Change#WEAK}
 * @param whole whether there are none at all
 */
record Silence(int observed, double expected, double chance, boolean whole) {
    /** At most this part of what was expected; less of a fall is a change, but no silence. */
    static final double HARDLY = 0.2;

    static Optional<Silence> of(Change change) {
        boolean sure = change.label() == TrendLabel.STRONG || change.label() == TrendLabel.WEAK;
        return sure && change.ratio() <= HARDLY
                ? Optional.of(
                        new Silence(change.observed(), change.expected(), change.chance(), change.observed() == 0))
                : Optional.empty();
    }
}
