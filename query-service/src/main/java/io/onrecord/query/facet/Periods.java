package io.onrecord.query.facet;

import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.contracts.api.Facets.Times;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Months as years, or as they are when they are all of one year. */
final class Periods {
    private static final int YEAR = 12;

    private Periods() {}

    static Times of(List<Seen.Tally> months, @Nullable LocalDate from, @Nullable LocalDate to, boolean exact) {
        NavigableMap<YearMonth, Long> byMonth = new TreeMap<>();
        months.forEach(month -> byMonth.put(YearMonth.parse(month.value()), month.statements()));
        boolean one = byMonth.isEmpty()
                || byMonth.firstKey().getYear() == byMonth.lastKey().getYear();
        NavigableMap<YearMonth, Long> periods = new TreeMap<>();
        byMonth.forEach((month, statements) -> periods.merge(one ? month : month.withMonth(1), statements, Long::sum));
        List<Bin> bins = periods.entrySet().stream()
                .map(period -> bin(period.getKey(), one ? 1 : YEAR, period.getValue(), from, to))
                .toList();
        return new Times(one ? "month" : "year", bins, exact);
    }

    private static Bin bin(
            YearMonth first, int months, long statements, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate start = first.atDay(1);
        LocalDate end = first.plusMonths(months - 1).atEndOfMonth();
        return new Bin(
                from == null || start.isAfter(from) ? start : from,
                to == null || end.isBefore(to) ? end : to,
                statements);
    }
}
