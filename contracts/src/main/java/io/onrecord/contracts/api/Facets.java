package io.onrecord.contracts.api;

import java.util.List;

/**
 * What some statements are made up of: how many each further filter would leave. Every facet goes by all filters that were
 * given, its own too.
 *
 * @param statements how many there are
 * @param exact whether that is their number; else there are at least so many
 * @param topics the topics below the one asked for, if one was; with the statements of all topics below each
 * @param times by year, or by month when they are all of one year; what has no sure day is in none
 */
public record Facets(
        long statements,
        boolean exact,
        Facet speakers,
        Facet topics,
        Facet outlets,
        Facet kinds,
        Facet statuses,
        Times times) {

    /**
     * The values of one filter, those with most statements first, at most ten.
     *
     * @param exact whether every count is the number of statements; else there are at least so many
     */
    public record Facet(List<Value> values, boolean exact) {}

    /**
     * One value of a filter.
     *
     * @param value as the filter takes it
     * @param label what people call it
     * @param statements how many statements of the list have it
     */
    public record Value(String value, String label, long statements) {}

    /**
     * Years or months that have any, in their order; first and last cut at the days that were asked for.
     *
     * @param by year or month
     * @param exact as of a facet
     */
    public record Times(String by, List<Counts.Bin> bins, boolean exact) {}
}
