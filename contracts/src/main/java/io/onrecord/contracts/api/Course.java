package io.onrecord.contracts.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often something is said over time, counted in utterances: weeks, the levels they were at, and bursts.
 *
 * @param weeks whole ISO weeks, one after the other; at most 1,040
 * @param levels stretches in which the share stayed the same, in order of time; one where nothing changed, none without weeks
 * @param episodes bursts, in order of time
 * @param undated utterances without a sure day, which are in no week
 */
public record Course(List<Week> weeks, List<Level> levels, List<Episode> episodes, long undated) {

    /**
     * One week.
     *
     * @param echoes utterances of it
     * @param of utterances of everything, or of the speaker when a topic is asked for too; 0: nothing was monitored
     */
    public record Week(LocalDate from, LocalDate to, long echoes, long of) {}

    /**
     * Weeks of one share.
     *
     * @param share of all utterances, 0 or more
     * @param low with {@code high} holds the true share nine times of ten
     * @param high null: nothing is known
     */
    public record Level(
            LocalDate from,
            LocalDate to,
            double share,
            double low,
            @Nullable Double high) {}

    /**
     * A burst: at least twice what level and weekdays explain.
     *
     * @param observed utterances on these days
     * @param expected how many there would have been
     * @param chance at most how often a course without bursts shows one as clear
     */
    public record Episode(LocalDate from, LocalDate to, int observed, double expected, double chance) {}
}
