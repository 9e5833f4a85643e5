package io.onrecord.contracts.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Statements over time, zero-filled: {@code GET /api/v1/counts}.
 *
 * @param by {@code day}, {@code week} (ISO, from Monday) or {@code month}
 * @param from first day counted
 * @param to last day counted
 * @param bins every bin from {@code from} to {@code to}, in order, empty ones too
 * @param total statements in the bins
 * @param undated statements that fit the filter but have no sure day
 * @param gaps first days of those bins of whose days the record holds no article at all, though it holds some of days before and
 *     after: nothing is known of them, which is not that nothing was said
 */
public record Counts(
        String by, LocalDate from, LocalDate to, List<Bin> bins, long total, long undated, List<LocalDate> gaps) {

    /**
     * One bin of the series.
     *
     * @param start first day of the bin
     * @param end last day of the bin
     */
    public record Bin(LocalDate start, LocalDate end, long statements) {}
}
