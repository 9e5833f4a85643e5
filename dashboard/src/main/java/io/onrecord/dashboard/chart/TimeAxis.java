package io.onrecord.dashboard.chart;

import io.onrecord.contracts.api.Counts.Bin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dates under a chart: as many as can be read, at even and round distances of the calendar, each under the bar that it
 * falls into. The first bar is always named in full when there is room; a year is said once and then when it changes.
 *
 * @param width in pixels; what fits here fits on anything wider
 */
record TimeAxis(Grain grain, List<Bin> bins, int width) {
    /** A phone, without the margins and the numbers at the side; on the smallest ones dates move a little closer. */
    static final int NARROW = 290;

    static final int WIDE = 640;

    /** Wider than letters of 12 pixels are on average, so that nothing touches in any font. */
    private static final double LETTER = 6.6;

    private static final double GAP = 10;

    /** A date and the pixels that it covers. */
    record Label(int bin, String anchor, String text, double left, double right) {}

    /** The dates where a chart has them. */
    static List<Chart.Label> placed(Grain grain, List<Bin> bins, int width) {
        return new TimeAxis(grain, bins, width)
                .labels().stream().map(label -> placed(label, bins.size())).toList();
    }

    private static Chart.Label placed(Label label, int bins) {
        String mark = Across.percent((label.bin() + 0.5) * Across.FULL / bins);
        String x = switch (label.anchor()) {
            case "start" -> "0%";
            case "end" -> "100%";
            default -> mark;
        };
        return new Chart.Label(x, mark, label.anchor(), label.text());
    }

    List<Label> labels() {
        return Every.from(grain).stream()
                .map(this::every)
                .filter(TimeAxis::legible)
                .findFirst()
                .orElseGet(() -> List.of(label(0, first())));
    }

    private List<Label> every(Every tick) {
        List<Label> labels = new ArrayList<>();
        // A first bar that is cut still stands for its month or year; a week is named by a day, which must be in it.
        Every whole = new Every(grain.compareTo(Grain.MONTH) < 0 ? Grain.DAY : grain, 1);
        LocalDate last = null;
        for (int i = 0; i < bins.size(); i++) {
            LocalDate day = tick.before(bins.get(i).end());
            if (!day.isBefore(whole.before(bins.get(i).start()))) {
                boolean sameYear = last != null && last.getYear() == day.getYear();
                labels.add(label(i, sameYear ? tick.brief(day) : tick.whole(day)));
                last = day;
            }
        }
        return withFirst(labels, tick);
    }

    /** A chart rarely begins on a round day. What it begins with is said too, as exactly as there is room for. */
    private List<Label> withFirst(List<Label> labels, Every tick) {
        if (!labels.isEmpty() && labels.getFirst().bin() == 0) {
            return labels;
        }
        return Stream.of(first(), tick.whole(bins.getFirst().start()))
                .map(text -> begun(label(0, text), labels, tick))
                .filter(TimeAxis::legible)
                .findFirst()
                .orElse(labels);
    }

    private List<Label> begun(Label first, List<Label> labels, Every tick) {
        List<Label> all = new ArrayList<>(labels);
        if (!labels.isEmpty()) {
            int bin = labels.getFirst().bin();
            LocalDate second = tick.before(bins.get(bin).end());
            if (second.getYear() == bins.getFirst().start().getYear()) {
                all.set(0, label(bin, tick.brief(second)));
            }
        }
        all.addFirst(first);
        return all;
    }

    private String first() {
        return grain.label(bins.getFirst().start());
    }

    private static boolean legible(List<Label> labels) {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).left() < labels.get(i - 1).right() + GAP) {
                return false;
            }
        }
        return !labels.isEmpty();
    }

    /** Centred under its bar, or flush with the end of the chart that it would stick out of. */
    private Label label(int bin, String text) {
        double middle = (bin + 0.5) / bins.size() * width;
        double half = text.length() * LETTER / 2;
        if (middle < half) {
            return new Label(bin, "start", text, 0, 2 * half);
        }
        return middle > width - half
                ? new Label(bin, "end", text, width - 2 * half, width)
                : new Label(bin, "middle", text, middle - half, middle + half);
    }
}
