package io.onrecord.query.trend;

import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.count.RollUp;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads how often something is said over time, and finds where that changed. */
@ApplicationScoped
class Courses {
    private static final int WEEK = 7;
    private static final long MOST_WEEKS = 1_040;

    private final Database database;

    private record Day(LocalDate day, int echoes) {}

    Courses(Database database) {
        this.database = database;
    }

    /**
     * Of the whole weeks that lie between the filter's days, or those that have a statement.
     *
     * @param filter of a topic, a speaker, an outlet or a pair of them
     * @param today a week that is not over is left out
     */
    Course read(Filter filter, LocalDate today) {
        var item = byDay(filter);
        var all = byDay(everything(filter));
        if (all.isEmpty()) {
            return new Course(List.of(), List.of(), List.of(), undated(filter));
        }
        var from = monday(filter.from() != null ? filter.from() : all.firstKey());
        var to = sunday(filter.to() != null ? filter.to() : all.lastKey(), today);
        long weeks = ChronoUnit.WEEKS.between(from, to.plusDays(1));
        if (weeks > MOST_WEEKS) {
            throw new ProblemException(
                    400,
                    "too-many-bins",
                    "Too many bins",
                    "from " + from + " to " + to + " are " + weeks + " weeks, at most " + MOST_WEEKS
                            + " are possible; choose a shorter time");
        }
        return weeks <= 0
                ? new Course(List.of(), List.of(), List.of(), undated(filter))
                : course(from, (int) weeks, item, all, undated(filter));
    }

    /** What it is a share of: what the speaker says where a topic is asked for too, else what everybody says. */
    private static Filter everything(Filter filter) {
        return new Filter(
                filter.topics() == null ? null : filter.speaker(),
                null,
                filter.outlet(),
                null,
                null,
                null,
                null,
                true,
                filter.from(),
                filter.to(),
                null,
                null);
    }

    private NavigableMap<LocalDate, Integer> byDay(Filter filter) {
        var sql = select(filter, "d.day, sum(d.echoes) AS echoes").where("d.day IS NOT NULL");
        var days = new TreeMap<LocalDate, Integer>();
        for (var day :
                database.list(sql.add("GROUP BY d.day"), row -> new Day(row.date("day"), row.integer("echoes")))) {
            days.put(day.day(), day.echoes());
        }
        return days;
    }

    private long undated(Filter filter) {
        var sql = select(filter.anyTime(), "sum(d.echoes) AS echoes").where("d.day IS NULL");
        return database.first(sql, row -> row.number("echoes")).orElse(0L);
    }

    private static Sql select(Filter filter, String what) {
        var sql = Conditions.onRollUp(Sql.of("SELECT " + what + " FROM " + RollUp.of(filter) + " d"), filter);
        return filter.topics() != null
                ? sql.where("d.topic_id = ?", filter.topics().getFirst())
                : sql;
    }

    /** The first Monday that is not before it. */
    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** The last Sunday that is not after it, and over. */
    private static LocalDate sunday(LocalDate day, LocalDate today) {
        var last = day.isBefore(today) ? day : today.minusDays(1);
        return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    private static Course course(
            LocalDate from, int weeks, Map<LocalDate, Integer> item, Map<LocalDate, Integer> all, long undated) {
        var days = new ArrayList<Bin>();
        for (int day = 0; day < weeks * WEEK; day++) {
            var date = from.plusDays(day);
            int of = all.getOrDefault(date, 0);
            days.add(new Bin(Math.min(item.getOrDefault(date, 0), of), of));
        }
        var byWeek = new ArrayList<Bin>();
        var shown = new ArrayList<Course.Week>();
        for (int week = 0; week < weeks; week++) {
            var own = days.subList(week * WEEK, (week + 1) * WEEK);
            int echoes = own.stream().mapToInt(Bin::count).sum();
            double of = own.stream().mapToDouble(Bin::exposure).sum();
            byWeek.add(new Bin(echoes, of));
            shown.add(new Course.Week(start(from, week), start(from, week + 1).minusDays(1), echoes, (long) of));
        }
        var background = Background.of(List.of());
        return new Course(
                List.copyOf(shown),
                Levels.of(byWeek, background).stream()
                        .map(level -> level(from, level))
                        .toList(),
                Episode.in(days, background).stream()
                        .map(episode -> episode(from, episode))
                        .toList(),
                undated);
    }

    private static LocalDate start(LocalDate from, int week) {
        return from.plusWeeks(week);
    }

    private static Course.Level level(LocalDate from, Level level) {
        double high = level.interval().high();
        return new Course.Level(
                start(from, level.from()),
                start(from, level.to()).minusDays(1),
                level.share(),
                level.interval().low(),
                Double.isInfinite(high) ? null : high);
    }

    private static Course.Episode episode(LocalDate from, Episode episode) {
        return new Course.Episode(
                from.plusDays(episode.from()),
                from.plusDays(episode.to() - 1L),
                episode.observed(),
                episode.expected(),
                episode.chance());
    }
}
