package io.onrecord.dashboard.chart;

import io.onrecord.dashboard.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time, placed: a template only writes it down. Across, everything is a percentage of the width, so that
 * the chart fits a phone without shrinking its letters; down, everything is pixels.
 *
 * @param title what is counted
 * @param summary the chart in a sentence, for who does not see it
 * @param unit what a bar stands for: day, week, month or year
 * @param narrow the dates for a phone, {@code wide} those for a desk
 * @param total statements in the bars
 * @param list where those are listed, {@code all} where with the undated ones
 * @param undated statements that fit but stand in no bar
 * @param zoom how to look at fewer of its days
 */
public record Chart(
        String title,
        String summary,
        String unit,
        List<Tick> ticks,
        List<Bar> bars,
        List<Label> narrow,
        List<Label> wide,
        long total,
        String list,
        String all,
        long undated,
        @Nullable Zoom zoom) {

    /** Where the bars stand. */
    public static final int BASE = 170;

    static final int TOP = 20;

    public int base() {
        return BASE;
    }

    public int height() {
        return BASE + 28;
    }

    public int markEnd() {
        return BASE + 5;
    }

    /** The dates by the class that shows them at the right width. */
    public Map<String, List<Label>> dates() {
        return Map.of("narrow", narrow, "wide", wide);
    }

    public boolean hasRunning() {
        return bars.stream().anyMatch(Bar::running);
    }

    public boolean hasGap() {
        return bars.stream().anyMatch(Bar::gap);
    }

    /** A line across with its number. */
    public record Tick(int y, String text) {}

    /**
     * One bin.
     *
     * @param slot where its column begins and {@code slotWidth} how wide that is: easier to hit than a low bar
     * @param href the statements that make it up; null when there are none
     * @param running the bin is not over yet
     * @param gap nothing at all was taken in of these days, so that nothing is known of them
     */
    public record Bar(
            String slot,
            String slotWidth,
            String x,
            String width,
            int y,
            int height,
            String label,
            long count,
            @Nullable String href,
            boolean running,
            LocalDate from,
            LocalDate to,
            boolean gap) {

        /** All that there is to say of it. */
        public String text() {
            if (gap) {
                return label + ": nothing was taken in";
            }
            return label + ": " + Words.statements(count) + (running ? ", not over yet" : "");
        }
    }

    /**
     * A date under the bars.
     *
     * @param mark the middle of the bar that it names
     */
    public record Label(String x, String mark, String anchor, String text) {}
}
