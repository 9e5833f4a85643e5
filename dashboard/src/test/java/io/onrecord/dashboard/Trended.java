package io.onrecord.dashboard;

import io.onrecord.contracts.TrendLabel;
import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.TrendReport.Days;
import io.onrecord.contracts.api.TrendReport.Item;
import io.onrecord.contracts.api.TrendReport.Pair;
import io.onrecord.contracts.api.TrendReport.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented record's trends. */
final class Trended {
    private static final Days WINDOW = new Days(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    private static final Days BASELINE = new Days(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 2, 22));

    private Trended() {}

    static TrendReport report(Map<String, String> asked) {
        boolean speakers = "speakers".equals(asked.get("of"));
        String first = speakers ? World.PRESIDENT.toString() : "ceasefire";
        String second = speakers ? World.HOSTILE.toString() : "evil";
        String third = speakers ? World.HOSTILE.toString() : "borders";
        return new TrendReport(
                String.valueOf(asked.get("of")),
                WINDOW,
                BASELINE,
                180,
                1310,
                List.of("The Alda Post", "unknown"),
                4,
                12,
                31,
                List.of(
                        item(first, "Ceasefire", 24, 2, 5.9, 4.07, new Range(2.1, 7.4), TrendLabel.STRONG, true),
                        new Item(
                                third,
                                World.EVIL,
                                pair(asked),
                                8,
                                0,
                                0,
                                2,
                                0.2,
                                null,
                                null,
                                0.00001,
                                TrendLabel.NEW,
                                true,
                                false),
                        item(
                                speakers ? World.id("ministry").toString() : "peace",
                                "Peace",
                                0,
                                0,
                                9.5,
                                0,
                                new Range(0, 0.3),
                                TrendLabel.WEAK,
                                false),
                        item(second, World.EVIL, 12, 0, 11, 1.1, new Range(0.5, null), TrendLabel.NONE, true)));
    }

    /** Six weeks of two levels, one of them not monitored, and a burst. */
    static Course course() {
        LocalDate monday = LocalDate.of(2026, 1, 26);
        List<Course.Week> weeks = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            LocalDate from = monday.plusWeeks(week);
            weeks.add(new Course.Week(from, from.plusDays(6), week == 2 ? 0 : week < 3 ? 2 : 12, week == 2 ? 0 : 40));
        }
        return new Course(
                weeks,
                List.of(
                        new Course.Level(monday, monday.plusDays(20), 0.05, 0.02, null),
                        new Course.Level(monday.plusDays(21), monday.plusDays(41), 0.3, 0.2, 0.41)),
                List.of(new Course.Episode(monday.plusDays(30), monday.plusDays(32), 9, 2.4, 0.0003)),
                5);
    }

    private static @Nullable Pair pair(Map<String, String> asked) {
        return "pairs".equals(asked.get("of")) ? new Pair(World.PRESIDENT, "ceasefire") : null;
    }

    static TrendReport nothing() {
        return new TrendReport("topics", WINDOW, BASELINE, 0, 0, List.of(), 0, 0, 0, List.of());
    }

    private static Item item(
            String id,
            String name,
            int observed,
            long elsewhere,
            double expected,
            double ratio,
            Range interval,
            TrendLabel label,
            boolean more) {
        return new Item(
                id,
                name,
                null,
                observed,
                elsewhere,
                41,
                3,
                expected,
                ratio,
                interval,
                0.0004,
                label,
                more,
                observed == 0);
    }
}
