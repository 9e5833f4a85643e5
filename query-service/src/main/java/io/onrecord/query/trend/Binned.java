package io.onrecord.query.trend;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.trend.TrendCounts.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Questions for echoes by item and bin. */
final class Binned {
    /** The outlet of a roll-up {@code d}, empty where it is unknown. */
    static final String KNOWN = "coalesce(d.outlet, '')";

    private static final String BIN =
            "CASE WHEN d.day >= ? THEN " + TrendCounts.WINDOW + " ELSE (d.day - ?::date) / 7 END AS bin,";

    private Binned() {}

    /** Whether there are counts over all outlets, from which those of a few can be taken: they have a hundredth of the rows. */
    static boolean isOverOutlets(Asked asked, Key key) {
        return asked.outlet() == null
                && asked.speaker() == null
                && asked.topic() == null
                && (key == Key.ALL || key == Key.TOPIC);
    }

    /** Of all outlets, less those that cannot be compared. */
    static Sql overOutlets(Scope scope, Key key) {
        var sql = Sql.of("SELECT item, bin, sum(echoes) AS echoes, 0 AS outlets FROM (")
                .add(rows(scope, key, false, "d.echoes"));
        if (!scope.others().isEmpty()) {
            sql.add("UNION ALL").add(by(scope.others(), rows(scope, key, true, "-d.echoes")));
        }
        return sql.add(") one GROUP BY 1, 2 HAVING sum(echoes) > 0");
    }

    /** How many outlets had an item first in the window. */
    static Sql outlets(Scope scope, Key key) {
        var window = scope.asked().window();
        var sql = Sql.of("SELECT item, count(*) AS outlets FROM (SELECT DISTINCT " + key.id + " AS item, " + KNOWN
                        + " AS outlet FROM " + table(scope.asked(), key, true) + " d")
                .where("d.echoes > 0")
                .where("d.day BETWEEN ? AND ?", window.from(), window.to());
        return by(scope.outlets(), sql).add(") one GROUP BY 1");
    }

    /** Of outlets that can be compared, in all bins, or of those that cannot, in the window. */
    static Sql byOutlet(Scope scope, Key key, boolean comparable) {
        var asked = scope.asked();
        var window = asked.window();
        var sql = Sql.of("SELECT " + key.id + " AS item,")
                .add(BIN, window.from(), window.baselineFrom())
                .add("sum(d.echoes) AS echoes, count(DISTINCT " + KNOWN + ") AS outlets FROM " + table(asked, key, true)
                        + " d");
        inBins(sql, window, comparable ? window.baselineFrom() : window.from());
        only(by(comparable ? scope.outlets() : scope.others(), sql), asked);
        if (asked.of() == Asked.Of.PAIRS) {
            sql.where("d.speaker_id = ANY (?)", (Object) scope.speakers().toArray(UUID[]::new));
        } else if (key.bySpeaker) {
            sql.where("d.speaker_id IS NOT NULL");
        }
        return sql.add("GROUP BY " + key.columns + ", 2");
    }

    /** What a question narrows a roll-up {@code d} to. */
    static Sql only(Sql sql, Asked asked) {
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

    private static Sql rows(Scope scope, Key key, boolean byOutlet, String echoes) {
        var window = scope.asked().window();
        var sql = Sql.of("SELECT " + key.id + " AS item,")
                .add(BIN, window.from(), window.baselineFrom())
                .add(echoes + " AS echoes FROM " + table(scope.asked(), key, byOutlet) + " d");
        return inBins(sql, window, window.baselineFrom());
    }

    private static String table(Asked asked, Key key, boolean byOutlet) {
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
}
