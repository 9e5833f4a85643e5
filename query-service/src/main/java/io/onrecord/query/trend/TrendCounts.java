package io.onrecord.query.trend;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    private static final String KNOWN = "coalesce(d.outlet, '')";

    private final Database database;

    TrendCounts(Database database) {
        this.database = database;
    }

    /**
     * Utterances of one item in one bin.
     *
     * @param outlets how many outlets had them first
     */
    record Tally(String item, int bin, int echoes, int outlets) {}

    /**
     * Of what is counted.
     *
     * @param outlets those that can be compared
     * @param speakers of pairs, whose; of anything else, none
     */
    record Scope(Asked asked, List<String> outlets, List<UUID> speakers) {}

    /** How many statements an outlet has in window and baseline, copies too: they show that it is being read. */
    record Output(String outlet, long window, long baseline) {
        boolean isInBoth() {
            return window > 0 && baseline > 0;
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
                Sql.of("""
                        SELECT coalesce(d.outlet, '') AS outlet, sum(d.statements) FILTER (WHERE d.day >= ?) AS window,
                               sum(d.statements) FILTER (WHERE d.day <= ?) AS baseline
                        FROM count_by_outlet_day d WHERE d.day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1""", window.monitoredFrom(), window.baselineTo(), window.baselineFrom(), window.to()),
                row -> new Output(row.text("outlet"), row.number("window"), row.number("baseline")));
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
        return tallies(scope, Key.ofItems(scope.asked().of()), true);
    }

    /** What the items are a share of: all that the same outlets, or the speaker asked for, or of a pair, said. */
    List<Tally> all(Scope scope) {
        var asked = scope.asked();
        boolean ofOutlets = asked.of() == Asked.Of.OUTLETS;
        var all = new Asked(asked.of(), asked.window(), ofOutlets ? null : asked.speaker(), null, asked.outlet());
        return tallies(new Scope(all, scope.outlets(), scope.speakers()), Key.ofExposure(asked.of()), true);
    }

    /** In the window, by outlets that cannot be compared. */
    List<Tally> elsewhere(Scope scope) {
        return tallies(scope, Key.ofItems(scope.asked().of()), false);
    }

    private List<Tally> tallies(Scope scope, Key key, boolean comparable) {
        var asked = scope.asked();
        var window = asked.window();
        var table =
                RollUp.by(key.byTopic || asked.topic() != null, key.bySpeaker || asked.speaker() != null, true, false);
        var sql = Sql.of(
                        "SELECT " + key.id + " AS item, CASE WHEN d.day >= ? THEN " + WINDOW
                                + " ELSE (d.day - ?::date) / 7 END AS bin, sum(d.echoes) AS echoes,"
                                + " count(DISTINCT " + KNOWN + ") AS outlets FROM " + table + " d",
                        window.from(),
                        window.baselineFrom())
                .where("d.echoes > 0")
                .where("d.day BETWEEN ? AND ?", comparable ? window.baselineFrom() : window.from(), window.to())
                .where("(d.day <= ? OR d.day >= ?)", window.baselineTo(), window.from());
        if (window.isOneDay()) {
            sql.where("(d.day - ?::date) % 7 = 0", window.from());
        }
        sql.where(KNOWN + (comparable ? " = ANY (?)" : " <> ALL (?)"), (Object)
                scope.outlets().toArray(String[]::new));
        only(sql, asked);
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
