package io.onrecord.query.trend;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    private static final String BIN = "CASE WHEN d.day >= ? THEN " + WINDOW + " ELSE (d.day - ?::date) / 7 END";

    private static final String KNOWN = "coalesce(d.outlet, '')";

    private final Database database;

    TrendCounts(Database database) {
        this.database = database;
    }

    /**
     * Utterances of one item in one bin.
     *
     * @param outlets how many outlets had them first; told of a window alone
     */
    record Tally(String item, int bin, int echoes, int outlets) {}

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
        return database.first(only(sql, asked), row -> row.number("echoes")).orElse(0L);
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

    private static Sql only(Sql sql, Asked asked) {
        if (asked.topic() != null) {
            sql.where("d.topic_id = ?", asked.topic());
        }
        if (asked.speaker() != null) {
            sql.where("d.speaker_id = ?", asked.speaker());
        }
        if (asked.outlet() != null) {
            sql.where(KNOWN + " = ?", asked.outlet());
        }
        return sql;
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
                .where(KNOWN + " = ANY (?)", (Object) outlets.toArray(String[]::new))
                .where("d.speaker_id IS NOT NULL");
        if (asked.speaker() != null) {
            sql.where("d.speaker_id = ?", asked.speaker());
        }
        if (asked.outlet() != null) {
            sql.where(KNOWN + " = ?", asked.outlet());
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
        if (!isOverOutlets(scope, key)) {
            return tallies(scope, key, true);
        }
        var heard = new HashMap<String, Integer>();
        database.list(heardIn(scope, key), row -> heard.put(row.text("item"), row.integer("outlets")));
        return database.list(overOutlets(scope, key), row -> {
            var item = row.text("item");
            int bin = row.integer("bin");
            int outlets = bin == WINDOW ? heard.getOrDefault(item, 0) : 0;
            return new Tally(item, bin, row.integer("echoes"), outlets);
        });
    }

    /** What the items are a share of: all that the same outlets, or the speaker asked for, or of a pair, said. */
    List<Tally> all(Scope scope) {
        var asked = scope.asked();
        boolean ofOutlets = asked.of() == Asked.Of.OUTLETS;
        var all = new Asked(asked.of(), asked.window(), ofOutlets ? null : asked.speaker(), null, asked.outlet());
        var ofAll = new Scope(all, scope.outlets(), scope.others(), scope.speakers());
        var key = Key.ofExposure(asked.of());
        return isOverOutlets(ofAll, key)
                ? database.list(
                        overOutlets(ofAll, key),
                        row -> new Tally(row.text("item"), row.integer("bin"), row.integer("echoes"), 0))
                : tallies(ofAll, key, true);
    }

    /** In the window, by outlets that cannot be compared. */
    List<Tally> elsewhere(Scope scope) {
        return scope.others().isEmpty()
                ? List.of()
                : tallies(scope, Key.ofItems(scope.asked().of()), false);
    }

    /** Whether there are counts over all outlets, from which those of a few can be taken; there are a hundredth as many rows. */
    private static boolean isOverOutlets(Scope scope, Key key) {
        var asked = scope.asked();
        return asked.outlet() == null && asked.speaker() == null && (key == Key.ALL || key == Key.TOPIC);
    }

    private static Sql overOutlets(Scope scope, Key key) {
        var sql = Sql.of("SELECT item, bin, sum(echoes) AS echoes FROM (").add(binned(scope, key, false, "d.echoes"));
        if (!scope.others().isEmpty()) {
            sql.add("UNION ALL").add(by(scope.others(), binned(scope, key, true, "-d.echoes")));
        }
        return sql.add(") one GROUP BY 1, 2 HAVING sum(echoes) > 0");
    }

    /** How many outlets had an item first in the window. */
    private static Sql heardIn(Scope scope, Key key) {
        var sql = Sql.of("SELECT item, count(*) AS outlets FROM (SELECT DISTINCT " + key.id + " AS item, " + KNOWN
                        + " AS outlet FROM " + table(scope, key, true) + " d")
                .where("d.echoes > 0")
                .where(
                        "d.day BETWEEN ? AND ?",
                        scope.asked().window().from(),
                        scope.asked().window().to());
        return by(scope.outlets(), sql).add(") one GROUP BY 1");
    }

    /** Echoes, with the item and the bin that they belong to. */
    private static Sql binned(Scope scope, Key key, boolean byOutlet, String echoes) {
        var window = scope.asked().window();
        return inBins(
                Sql.of("SELECT " + key.id + " AS item,")
                        .add(BIN + " AS bin,", window.from(), window.baselineFrom())
                        .add(echoes + " AS echoes FROM " + table(scope, key, byOutlet) + " d"),
                window,
                window.baselineFrom());
    }

    private static String table(Scope scope, Key key, boolean byOutlet) {
        var asked = scope.asked();
        return RollUp.by(
                key.byTopic || asked.topic() != null, key.bySpeaker || asked.speaker() != null, byOutlet, false);
    }

    private static Sql inBins(Sql sql, Window window, LocalDate from) {
        sql.where("d.echoes > 0")
                .where("d.day BETWEEN ? AND ?", from, window.to())
                .where("(d.day <= ? OR d.day >= ?)", window.baselineTo(), window.from());
        return window.isOneDay() ? sql.where("(d.day - ?::date) % 7 = 0", window.from()) : sql;
    }

    private static Sql by(List<String> outlets, Sql sql) {
        return sql.where(KNOWN + " = ANY (?)", (Object) outlets.toArray(String[]::new));
    }

    private List<Tally> tallies(Scope scope, Key key, boolean comparable) {
        var asked = scope.asked();
        var window = asked.window();
        var sql = inBins(
                Sql.of("SELECT " + key.id + " AS item,")
                        .add(BIN + " AS bin,", window.from(), window.baselineFrom())
                        .add("sum(d.echoes) AS echoes, count(DISTINCT " + KNOWN + ") AS outlets FROM "
                                + table(scope, key, true) + " d"),
                window,
                comparable ? window.baselineFrom() : window.from());
        only(by(comparable ? scope.outlets() : scope.others(), sql), asked);
        if (asked.of() == Asked.Of.PAIRS) {
            sql.where("d.speaker_id = ANY (?)", (Object) scope.speakers().toArray(UUID[]::new));
        } else if (key.bySpeaker) {
            sql.where("d.speaker_id IS NOT NULL");
        }
        return database.list(
                sql.add("GROUP BY " + key.columns + ", 2"),
                row -> new Tally(row.text("item"), row.integer("bin"), row.integer("echoes"), row.integer("outlets")));
    }
}
