package io.onrecord.dashboard.trend;

import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.Course.Level;
import io.onrecord.contracts.api.Course.Week;
import io.onrecord.dashboard.chart.Across;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weeks of a course as bars of their share, the levels as lines across them, bursts as ground behind them. Places from left to
 * right are percentages of the width, heights are pixels.
 */
public final class Picture {
    /** Of the picture, in pixels. */
    public static final int HEIGHT = 180;

    private static final int TOP = 8;
    private static final double PART = 0.8;

    private final Course course;
    private final double most;

    Picture(Course course) {
        this.course = course;
        double weeks = course.weeks().stream().mapToDouble(Picture::share).max().orElse(0);
        this.most = Math.max(weeks, Double.MIN_NORMAL);
    }

    /**
     * A week.
     *
     * @param slot where its column begins and {@code slotWidth} how wide that is
     * @param gap there is nothing that it could be a share of
     */
    public record Bar(Week week, String slot, String slotWidth, String width, int y, int height, boolean gap) {}

    /** A level. */
    public record Line(String from, String to, int y) {}

    /** A burst. */
    public record Ground(String x, String width) {}

    private static double share(Week week) {
        return week.of() == 0 ? 0 : (double) week.echoes() / week.of();
    }

    /** The share that the highest bar stands for, in whole percent. */
    public long highest() {
        return Math.round(Across.FULL * most);
    }

    public int height() {
        return HEIGHT;
    }

    public List<Bar> bars() {
        double slot = Across.FULL / course.weeks().size();
        return IntStream.range(0, course.weeks().size())
                .mapToObj(i -> {
                    Week week = course.weeks().get(i);
                    boolean gap = week.of() == 0;
                    int y = gap ? 0 : y(share(week));
                    String width = Across.percent(gap ? slot : slot * PART);
                    return new Bar(week, Across.percent(i * slot), Across.percent(slot), width, y, HEIGHT - y, gap);
                })
                .toList();
    }

    public List<Line> lines() {
        return course.levels().stream().map(this::line).toList();
    }

    private Line line(Level level) {
        return new Line(
                Across.percent(place(level.from())),
                Across.percent(place(level.to().plusDays(1))),
                y(level.share()));
    }

    public List<Ground> grounds() {
        return course.episodes().stream()
                .map(one -> new Ground(
                        Across.percent(place(one.from())),
                        Across.percent(place(one.to().plusDays(1)) - place(one.from()))))
                .toList();
    }

    private double place(LocalDate day) {
        LocalDate first = course.weeks().getFirst().from();
        double days =
                ChronoUnit.DAYS.between(first, course.weeks().getLast().to().plusDays(1));
        return Across.FULL * ChronoUnit.DAYS.between(first, day) / days;
    }

    private int y(double share) {
        return (int) Math.round(TOP + (HEIGHT - TOP) * (1 - Math.min(1, share / most)));
    }
}
