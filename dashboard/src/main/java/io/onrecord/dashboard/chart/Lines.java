package io.onrecord.dashboard.chart;

import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.dashboard.page.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Places several courses on one scale. */
public final class Lines {
    private static final int MOST_MARKERS = 31;
    private static final int LETTERS = 18;
    private static final int LINE_HEIGHT = 15;
    /** Beside the chart, in pixels on a phone, where dates cannot stand. */
    private static final int NAMES = 50;

    private final Grain grain;
    private final List<Bin> bins;
    private final Scale scale;

    private Lines(Grain grain, List<Bin> bins, Scale scale) {
        this.grain = grain;
        this.bins = bins;
        this.scale = scale;
    }

    /** One course: a value for each bin. */
    public record Course(String name, List<Value> values) {}

    /**
     * What a course has in a bin.
     *
     * @param height null where there is none
     * @param href what it stands for; null when that is nothing
     */
    public record Value(
            @Nullable Double height, String text, @Nullable String href) {}

    /**
     * The chart of at most five of them.
     *
     * @param bins the days that each value stands for
     * @param shares heights are parts of a whole; else they are whole numbers
     */
    public static LineChart of(
            String title, Grain grain, List<Bin> bins, List<Course> courses, boolean shares, LocalDate today) {
        double highest = courses.stream()
                .flatMap(course -> course.values().stream())
                .map(Value::height)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Lines lines = new Lines(grain, bins, Scale.upTo(highest, shares));
        return new LineChart(
                title,
                lines.summary(courses),
                grain.unit(),
                lines.scale.ticks(),
                lines.slots(courses),
                lines.lines(courses),
                lines.labels(TimeAxis.NARROW - NAMES),
                lines.labels(TimeAxis.WIDE),
                lines.running(today));
    }

    private List<LineChart.Slot> slots(List<Course> courses) {
        double slot = Across.FULL / bins.size();
        return IntStream.range(0, bins.size())
                .mapToObj(i -> new LineChart.Slot(
                        Across.percent(i * slot),
                        Across.percent(slot),
                        bins.get(i).start(),
                        bins.get(i).end(),
                        courses.stream()
                                .map(course -> course.values().get(i).text())
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private List<LineChart.Line> lines(List<Course> courses) {
        int[] ends = apart(courses.stream().mapToInt(this::endY).toArray());
        return IntStream.range(0, courses.size())
                .mapToObj(i -> line(LineChart.LOOKS.get(i), courses.get(i), ends[i]))
                .toList();
    }

    private LineChart.Line line(LineChart.Look look, Course course, int end) {
        int last = last(course);
        return new LineChart.Line(
                look,
                course.name(),
                course.name().codePointCount(0, course.name().length()) <= LETTERS
                        ? course.name()
                        : course.name().substring(0, course.name().offsetByCodePoints(0, LETTERS - 1)) + "…",
                stretches(course.values()),
                points(course.values()),
                new LineChart.End(Across.percent(middle(last)), end));
    }

    /** The last bin with a value. */
    private static int last(Course course) {
        int last = course.values().size() - 1;
        while (last > 0 && course.values().get(last).height() == null) {
            last--;
        }
        return last;
    }

    private int endY(Course course) {
        Double height = course.values().get(last(course)).height();
        return height == null ? Chart.BASE : scale.y(height);
    }

    /** Names that would stand on each other move up or down as far as needed. */
    static int[] apart(int[] wanted) {
        Integer[] order = IntStream.range(0, wanted.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(i -> wanted[i]));
        int[] placed = wanted.clone();
        int least = Chart.TOP / 2;
        for (int i : order) {
            placed[i] = Math.max(placed[i], least);
            least = placed[i] + LINE_HEIGHT;
        }
        int most = Chart.BASE;
        for (int at = order.length - 1; at >= 0; at--) {
            placed[order[at]] = Math.min(placed[order[at]], most);
            most = placed[order[at]] - LINE_HEIGHT;
        }
        return placed;
    }

    private List<String> stretches(List<Value> values) {
        List<String> stretches = new ArrayList<>();
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Double height = values.get(i).height();
            if (height != null) {
                corners.append(String.format(
                        Locale.ROOT, "%.1f,%d ", middle(i) / Across.FULL * LineChart.ACROSS, scale.y(height)));
            } else if (!corners.isEmpty()) {
                stretches.add(corners.toString().strip());
                corners.setLength(0);
            }
        }
        if (!corners.isEmpty()) {
            stretches.add(corners.toString().strip());
        }
        return List.copyOf(stretches);
    }

    /** Not more markers than can be told apart, but one wherever there is nothing on both sides. */
    private List<LineChart.Point> points(List<Value> values) {
        int every = (values.size() + MOST_MARKERS - 1) / MOST_MARKERS;
        return IntStream.range(0, values.size())
                .filter(i -> i % every == 0 || (isEmpty(values, i - 1) && isEmpty(values, i + 1)))
                .mapToObj(i -> point(i, values.get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private LineChart.@Nullable Point point(int bin, Value value) {
        Double height = value.height();
        return height == null
                ? null
                : new LineChart.Point(Across.percent(middle(bin)), scale.y(height), value.text(), value.href());
    }

    private static boolean isEmpty(List<Value> values, int bin) {
        return bin < 0 || bin >= values.size() || values.get(bin).height() == null;
    }

    private double middle(int bin) {
        return (bin + 0.5) * Across.FULL / bins.size();
    }

    private List<Chart.Label> labels(int width) {
        return TimeAxis.placed(grain, bins, width);
    }

    private LineChart.@Nullable Running running(LocalDate today) {
        double slot = Across.FULL / bins.size();
        return IntStream.range(0, bins.size())
                .filter(i -> !today.isBefore(bins.get(i).start())
                        && !today.isAfter(bins.get(i).end()))
                .mapToObj(i -> new LineChart.Running(Across.percent(i * slot), Across.percent(slot)))
                .findFirst()
                .orElse(null);
    }

    private String summary(List<Course> courses) {
        return courses.size() + " lines, "
                + Dates.span(bins.getFirst().start(), bins.getLast().end()) + ", by " + grain.unit() + ", up to "
                + scale.text(scale.top()) + ".";
    }
}
