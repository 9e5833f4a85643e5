package io.onrecord.contracts.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topics, speakers or outlets side by side over the same time: {@code GET /api/v1/compare}.
 *
 * @param of what is compared: {@code topics}, {@code speakers} or {@code outlets}
 * @param by width of a bin: {@code day}, {@code week} (ISO, from Monday) or {@code month}
 * @param from first day counted
 * @param to last day counted
 * @param items in the order asked for
 * @param undated utterances that fit the other filters, of the items or not, without a sure day
 */
public record Compared(String of, String by, LocalDate from, LocalDate to, List<Item> items, long undated) {

    /**
     * One of those compared.
     *
     * @param id {@code unknown} for what has no known speaker or outlet
     * @param bins every bin from {@code from} to {@code to}, in order, the same for all items
     * @param total all bins together
     * @param undatedEchoes utterances of it without a sure day, which are in no bin
     * @param undatedStatements statements of it without a sure day
     */
    public record Item(String id, String name, List<Bin> bins, Bin total, long undatedEchoes, long undatedStatements) {}

    /**
     * What some days hold of one item.
     *
     * @param start first day of the bin
     * @param end last day of the bin
     * @param echoes utterances of it
     * @param statements with the copies
     * @param of utterances that fit the other filters, of whatever item: what the share is a share of
     * @param share null where there is nothing to be a share of
     */
    public record Bin(
            LocalDate start,
            LocalDate end,
            long echoes,
            long statements,
            long of,
            @Nullable Share share) {}

    /**
     * A part of a whole, 0 to 1.
     *
     * @param low with {@code high} holds the true share nine times of ten
     */
    public record Share(double value, double low, double high) {}
}
