package io.onrecord.contracts.api;

import io.onrecord.contracts.TrendLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said more or less often in a window than before, counted in utterances: copies of one count once.
 *
 * @param of what is compared: topics, speakers, pairs or outlets
 * @param window the days that are looked at
 * @param baseline the days they are compared with, eight weeks that end a week before the window
 * @param echoes utterances of the window that the items' are a share of; of pairs, those of all the speakers that were looked at
 * @param before the same in the bins of the baseline
 * @param leftOut outlets that have nothing in the window (in the week that ends with it, when it is a day) or nothing in the baseline, so that the two cannot be compared;
 *     {@code unknown} is what no outlet is known of
 * @param undated utterances without a sure day, which are in neither
 * @param unlinked statements that nobody has compared with others yet and which are not counted, at most 10,000: while there are
 *     many, trends mean nothing
 * @param tooFew items of which there is too little to say anything, and which are not listed
 * @param items what has changed first: more, by the low end of the interval, then less; then the rest, by how much there is
 */
public record TrendReport(
        String of,
        Days window,
        Days baseline,
        long echoes,
        long before,
        List<String> leftOut,
        long undated,
        long unlinked,
        long tooFew,
        List<Item> items) {

    /** Both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * One item.
     *
     * @param id of the topic or speaker, or of a pair, both with a ~ between; the outlet's name
     * @param pair of whom, and on what; null unless pairs are compared
     * @param observed utterances in the window, by outlets that have a baseline
     * @param elsewhere utterances in the window by the others
     * @param before utterances in the bins of the baseline
     * @param outlets how many outlets had one of them first
     * @param expected how many there would be had nothing changed
     * @param ratio observed by expected; null for what is new
     * @param interval holds the factor by which the rate has changed nine times of ten; null for what is new
     * @param chance how often no change brings a count as far out, 0 to 1
     * @param more whether there are more than expected
     * @param silent whether what was spoken of is not any more, or hardly
     */
    public record Item(
            String id,
            String name,
            @Nullable Pair pair,
            int observed,
            long elsewhere,
            int before,
            int outlets,
            double expected,
            @Nullable Double ratio,
            @Nullable Range interval,
            double chance,
            TrendLabel label,
            boolean more,
            boolean silent) {}

    /** What one speaker says on one topic. */
    public record Pair(UUID speaker, String topic) {}

    /**
     * From low to high.
     *
     * @param high null: there is no bound
     */
    public record Range(double low, @Nullable Double high) {}
}
