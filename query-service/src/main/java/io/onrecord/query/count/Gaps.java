package io.onrecord.query.count;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Finds times of which the record holds no article of any outlet, though it holds some of before and of after: nobody was
 * listening, so that nothing is known of what was said.
 */
@ApplicationScoped
class Gaps {
    private final Database database;

    Gaps(Database database) {
        this.database = database;
    }

    /** The same counts with those of their bins. Only bins without a statement are looked up, each in the order of the articles. */
    Counts in(Counts counts) {
        var empty = counts.bins().stream().filter(bin -> bin.statements() == 0).toList();
        return empty.isEmpty()
                ? counts
                : new Counts(
                        counts.by(),
                        counts.from(),
                        counts.to(),
                        counts.bins(),
                        counts.total(),
                        counts.undated(),
                        among(empty));
    }

    private List<LocalDate> among(List<Bin> empty) {
        return database.list(Sql.of("""
                        SELECT b.first FROM unnest(?::text[]::date[], ?::text[]::date[]) AS b (first, last)
                        WHERE NOT EXISTS (SELECT FROM reading r WHERE r.sort_on BETWEEN b.first AND b.last)
                        AND EXISTS (SELECT FROM reading r WHERE r.sort_on > '-infinity' AND r.sort_on < b.first)
                        AND EXISTS (SELECT FROM reading r WHERE r.sort_on > b.last)
                        ORDER BY 1""", days(empty, Bin::start), days(empty, Bin::end)), row -> row.date("first"));
    }

    private static String[] days(List<Bin> bins, Function<Bin, LocalDate> day) {
        return bins.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }
}
