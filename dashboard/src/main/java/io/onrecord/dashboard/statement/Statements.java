package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.Bars;
import io.onrecord.dashboard.chart.Chart;
import io.onrecord.dashboard.chart.Grain;
import io.onrecord.dashboard.services.QueryApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Statements and their counts over time, for every page that shows some. */
@ApplicationScoped
public class Statements {
    private static final int A_PAGE = 20;

    private final QueryApi query;
    private final Clock clock;

    Statements(@RestClient QueryApi query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    public Page<StatementSummary> page(StatementFilter f, @Nullable String cursor) {
        return query.statements(f.speaker(), f.topic(), f.outlet(), f.kind(), f.from(), f.to(), f.q(), cursor, A_PAGE);
    }

    /** The chart of what fits the filter, in bars as fine as its span allows; null when nothing that fits has a date. */
    public @Nullable Chart chart(String title, StatementFilter f) {
        Counts months = counts(Grain.MONTH, f);
        if (months.total() == 0) {
            return null;
        }
        Grain grain = Grain.of(months.from(), months.to());
        StatementFilter spanned = f.between(months.from(), months.to());
        Counts counts = grain.by().equals(months.by()) ? months : counts(grain, spanned);
        return Bars.of(
                title,
                counts,
                grain,
                LocalDate.now(clock),
                (a, b) -> f.between(a, b).href());
    }

    /** How many statements fit; what has no date fits only a question that asks for none. */
    public Counted count(StatementFilter f) {
        Counts months = counts(Grain.MONTH, f);
        return new Counted(months.total(), f.from() == null && f.to() == null ? months.undated() : 0);
    }

    private Counts counts(Grain grain, StatementFilter f) {
        return query.counts(grain.by(), f.speaker(), f.topic(), f.outlet(), f.kind(), f.from(), f.to(), f.q());
    }

    /** How many have a date and how many have none. */
    public record Counted(long dated, long undated) {
        public long all() {
            return dated + undated;
        }
    }
}
