package io.onrecord.query.named;

import io.onrecord.contracts.api.Named;
import io.onrecord.query.compare.Wilson;
import io.onrecord.query.count.Step;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.named.NamedDays.Articles;
import io.onrecord.query.named.NamedDays.Row;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the articles that name one speaker, and those that quote, out of the roll-ups alone. */
@ApplicationScoped
class CountNamed {
    private static final String SUMS = "sum(d.articles_named) AS named, sum(d.articles_quoted) AS quoted";

    private final Database database;

    CountNamed(Database database) {
        this.database = database;
    }

    Named read(Filter filter, @Nullable Step wanted, LocalDate today) {
        NamedDays days = NamedDays.of(database.list(
                days(filter),
                row -> new Row(row.dateOrNull("day"), new Articles(row.number("named"), row.number("quoted")))));
        LocalDate from = days.first(filter.from(), filter.to(), today);
        LocalDate to = days.last(filter.to(), from);
        Step by = wanted == null ? Step.fitting(from, to) : wanted;
        return new Named(
                by.word(),
                from,
                to,
                days.bins(by, from, to),
                days.bin(from, to),
                days.undated().named(),
                days.undated().quoted(),
                outlets(filter));
    }

    private List<Named.Outlet> outlets(Filter filter) {
        return database.list(byOutlet(filter), row -> {
            long named = row.number("named");
            long quoted = row.number("quoted");
            return new Named.Outlet(
                    row.textOrNull("outlet"), named, quoted, Objects.requireNonNull(Wilson.share(quoted, named)));
        });
    }

    /** What is undated is counted whatever the bounds in time. */
    static Sql days(Filter filter) {
        String table = filter.outlet() == null ? "named_by_speaker_day" : "speaker_named_day";
        return Conditions.onRollUp(Sql.of("SELECT d.day, " + SUMS + " FROM " + table + " d"), filter)
                .where("d.articles_named > 0")
                .add("GROUP BY d.day");
    }

    /** Without bounds in time there is one row an outlet; with them one a day and outlet, of these days alone. */
    static Sql byOutlet(Filter filter) {
        String table = filter.dated() ? "speaker_named_day" : "named_by_speaker_outlet";
        return Conditions.onDatedRollUp(Sql.of("SELECT d.outlet, " + SUMS + " FROM " + table + " d"), filter)
                .where("d.articles_named > 0")
                .add("GROUP BY d.outlet ORDER BY named DESC, d.outlet NULLS LAST");
    }
}
