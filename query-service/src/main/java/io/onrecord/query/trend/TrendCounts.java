package io.onrecord.query.trend;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Counts utterances out of the roll-ups. Days of thirteen weeks at most are read, whatever the record holds; of pairs, those of
 * the speakers who can have a trend.
 */
@ApplicationScoped
class TrendCounts {
    /** Stands for the window among the bins, which are numbered from 0. */
    static final int WINDOW = 9;

    /** The one item of what the others are a share of. */
    static final String ALL = "all";

    private static final int MOST_UNLINKED = 10_000;

    private static final int MOST_SPEAKERS = 500;

    private final Database database;

    TrendCounts(Database database) {
        this.database = database;
    }

    /**
     * Utterances of one item in one bin.
     *
     * @param outlets how many outlets had them first, for a window; nothing goes by it elsewhere
     */
    record Tally(String item, int bin, int echoes, int outlets) {
        static Tally read(Row row) throws SQLException {
            return new Tally(row.text("item"), row.integer("bin"), row.integer("echoes"), row.integer("outlets"));
        }

        Tally heardIn(int some) {
            return new Tally(item, bin, echoes, some);
        }
    }

    /**
     * Of what is counted.
     *
     * @param outlets those that can be compared
     * @param others those that cannot
     * @param speakers of pairs, whose; of anything else, none
     */
    record Scope(Asked asked, List<String> outlets, List<String> others, List<UUID> speakers) {}

    /** Whether an outlet has statements in window and baseline, copies too: they show that it is being read. */
    record Output(String outlet, boolean window, boolean baseline) {
        boolean isInBoth() {
            return window && baseline;
        }
    }

    /** The last day that has a statement, and lies in the past. */
    Optional<LocalDate> lastDay(LocalDate before) {
        return database.first(
                        Sql.of("SELECT max(day) AS day FROM count_by_day WHERE day < ?", before),
                        row -> Optional.ofNullable(row.dateOrNull("day")))
                .flatMap(day -> day);
    }

    /** All outlets that have anything in window or baseline; the unknown one is empty. */
    List<Output> outputs(Window window) {
        return database.list(
                Sql.of(
                                "SELECT * FROM (SELECT o.outlet, w.there IS NOT NULL AS in_window, b.there IS NOT NULL AS in_baseline")
                        .add("FROM count_by_outlet o")
                        .add(output("d.outlet = o.outlet", window))
                        .add("WHERE o.outlet IS NOT NULL")
                        .add("UNION ALL SELECT '', w.there IS NOT NULL, b.there IS NOT NULL FROM (SELECT) unknown")
                        .add(output("d.outlet IS NULL", window))
                        .add(") one WHERE in_window OR in_baseline ORDER BY outlet"),
                row -> new Output(row.text("outlet"), row.flag("in_window"), row.flag("in_baseline")));
    }

    /** One row of each outlet and stretch of days is looked for, whatever else it has. */
    private static Sql output(String its, Window window) {
        String one = "LEFT JOIN LATERAL (SELECT true AS there FROM count_by_outlet_day d WHERE " + its
                + " AND d.day BETWEEN ? AND ? LIMIT 1) ";
        return Sql.of(one + "w ON true", window.monitoredFrom(), window.to())
                .add(one + "b ON true", window.baselineFrom(), window.baselineTo());
    }

    /** Without a sure day, of the speaker, topic and outlet asked for. */
    long undated(Asked asked) {
        var sql = Sql.of("SELECT sum(d.echoes) AS echoes FROM "
                        + RollUp.by(asked.topic() != null, asked.speaker() != null, asked.outlet() != null, false)
                        + " d")
                .where("d.day IS NULL");
        return database.first(Binned.only(sql, asked), row -> row.number("echoes"))
                .orElse(0L);
    }

    /** Statements that nobody has put into an echo yet, and which are not counted; a great many are as many as can be. */
    long unlinked() {
        return database.first(
                        Sql.of(
                                "SELECT count(*) AS waiting FROM (SELECT FROM statement WHERE echo_id IS NULL LIMIT ?) some_of",
                                MOST_UNLINKED),
                        row -> row.number("waiting"))
                .orElse(0L);
    }

    /**
     * Whose pairs can have a trend: a pair needs {@link Change#FEWEST} utterances in the window, or has to have been expected to
     * hold as many, and both are parts of what its speaker said in the window. So nobody is chosen for what was said on a topic.
     * At most {@value #MOST_SPEAKERS}, those who said most.
     */
    List<UUID> heard(Asked asked, List<String> outlets) {
        var window = asked.window();
        var sql = Sql.of("SELECT d.speaker_id AS id FROM " + RollUp.by(false, true, true, false) + " d")
                .where("d.echoes > 0")
                .where("d.day BETWEEN ? AND ?", window.from(), window.to())
                .where(Binned.KNOWN + " = ANY (?)", (Object) outlets.toArray(String[]::new))
                .where("d.speaker_id IS NOT NULL");
        if (asked.speaker() != null) {
            sql.where("d.speaker_id = ?", asked.speaker());
        }
        if (asked.outlet() != null) {
            sql.where(Binned.KNOWN + " = ?", asked.outlet());
        }
        return database.list(
                sql.add(
                        "GROUP BY 1 HAVING sum(d.echoes) >= ? ORDER BY sum(d.echoes) DESC, 1 LIMIT ?",
                        Change.FEWEST,
                        MOST_SPEAKERS),
                row -> row.id("id"));
    }

    /** Of each item, by outlets that can be compared. */
    List<Tally> items(Scope scope) {
        var key = Key.ofItems(scope.asked().of());
        if (!Binned.isOverOutlets(scope.asked(), key)) {
            return database.list(Binned.byOutlet(scope, key, true), Tally::read);
        }
        var outlets =
                database
                        .list(Binned.outlets(scope, key), row -> Map.entry(row.text("item"), row.integer("outlets")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return database.list(Binned.overOutlets(scope, key), Tally::read).stream()
                .map(tally -> tally.bin() == WINDOW ? tally.heardIn(outlets.getOrDefault(tally.item(), 0)) : tally)
                .toList();
    }

    /** What the items are a share of: all that the same outlets, or the speaker asked for, or of a pair, said. */
    List<Tally> all(Scope scope) {
        var asked = scope.asked();
        boolean ofOutlets = asked.of() == Asked.Of.OUTLETS;
        var all = new Scope(
                new Asked(asked.of(), asked.window(), ofOutlets ? null : asked.speaker(), null, asked.outlet()),
                scope.outlets(),
                scope.others(),
                scope.speakers());
        var key = Key.ofExposure(asked.of());
        var sql =
                Binned.isOverOutlets(all.asked(), key) ? Binned.overOutlets(all, key) : Binned.byOutlet(all, key, true);
        return database.list(sql, Tally::read);
    }

    /** In the window, by outlets that cannot be compared. */
    List<Tally> elsewhere(Scope scope) {
        return scope.others().isEmpty()
                ? List.of()
                : database.list(Binned.byOutlet(scope, Key.ofItems(scope.asked().of()), false), Tally::read);
    }
}
