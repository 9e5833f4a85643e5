package io.onrecord.dashboard.chart;

import org.jspecify.annotations.Nullable;

/** The place of a chart on a page: what stands there when there is no chart, and that the page comes without it. */
public sealed interface OverTime {

    /** Words instead of a chart. */
    String CANNOT_BE_COUNTED =
            "The chart is missing: the statements could not be counted by date just now. Everything else on this page is complete.";

    /** The chart, where there is one. */
    default @Nullable Chart chart() {
        return null;
    }

    /** The sentence in its place, where one is owed. */
    default @Nullable String absence() {
        return null;
    }

    /** How many statements there are; null where it is not known. */
    @Nullable
    Counted counted();

    /** Counted and drawn. */
    record Drawn(Chart chart, Counted counted) implements OverTime {}

    /** Nothing to draw: none of the statements has a date. */
    record Empty(Counted counted) implements OverTime {}

    /** The counts could not be had. */
    record Missing(@Nullable Counted counted) implements OverTime {
        @Override
        public String absence() {
            return CANNOT_BE_COUNTED;
        }
    }

    /** More statements than are counted for a page. */
    record TooMany() implements OverTime {
        @Override
        public String absence() {
            return "There are too many statements for a chart over time; narrow the search to get one.";
        }

        @Override
        public @Nullable Counted counted() {
            return null;
        }
    }

    /** How many have a date and how many have none. */
    record Counted(long dated, long undated) {
        public long all() {
            return dated + undated;
        }
    }
}
