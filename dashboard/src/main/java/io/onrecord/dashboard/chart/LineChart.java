package io.onrecord.dashboard.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several courses on one scale, placed: a template only writes it down. Across, everything is a percentage of the width; down,
 * everything is pixels. Lines differ by dash and marker too, and are named where they end.
 *
 * @param summary the chart in a sentence, for who does not see it
 * @param unit what a bin stands for: day, week or month
 * @param slots its bins, over the whole height
 * @param narrow the dates for a phone, {@code wide} those for a desk
 * @param running the bin that is not over yet; null when all are
 */
public record LineChart(
        String title,
        String summary,
        String unit,
        List<Chart.Tick> ticks,
        List<Slot> slots,
        List<Line> lines,
        List<Chart.Label> narrow,
        List<Chart.Label> wide,
        @Nullable Running running) {

    /** In the order of the lines. */
    public static final List<Look> LOOKS = List.of(Look.A, Look.B, Look.C, Look.D, Look.E);

    /** How wide the lines' own places are, whatever the width of the page. */
    static final int ACROSS = 1000;

    public int base() {
        return Chart.BASE;
    }

    public int across() {
        return ACROSS;
    }

    public int height() {
        return Chart.BASE + 28;
    }

    public int markEnd() {
        return Chart.BASE + 5;
    }

    /** The dates by the class that shows them at the right width. */
    public Map<String, List<Chart.Label>> dates() {
        return Map.of("narrow", narrow, "wide", wide);
    }

    /**
     * One course.
     *
     * @param look its place among the lines, which says how it is drawn
     * @param shortName what fits beside the chart
     * @param stretches its corners; it is broken where there is nothing to be a share of
     * @param end where its name stands
     */
    public record Line(Look look, String name, String shortName, List<String> stretches, List<Point> points, End end) {}

    /** A corner that is marked, and leads to what it stands for. */
    public record Point(
            String x, int y, String text, @Nullable String href) {}

    /** The end of a line. */
    public record End(String x, int y) {}

    /**
     * A bin.
     *
     * @param text what all lines have in it, each on a line of its own
     */
    public record Slot(String x, String width, LocalDate from, LocalDate to, String text) {}

    /** A bin that is not over yet. */
    public record Running(String x, String width) {}

    /** How a line is told from the others without its colour: by dashes in the style sheet, a letter and the marker's outline. */
    public enum Look {
        A("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
        B("M-3.5-3.5h7v7h-7z"),
        C("M0-5l4.7 8.5h-9.4z"),
        D("M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z"),
        E("M-4-4l8 8M4-4l-8 8");

        private final String marker;

        Look(String marker) {
            this.marker = marker;
        }

        public String marker() {
            return marker;
        }
    }
}
