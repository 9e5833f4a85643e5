package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.Bars;
import io.onrecord.dashboard.chart.Chart;
import io.onrecord.dashboard.chart.Grain;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.chart.OverTime.Counted;
import io.onrecord.dashboard.chart.Zoom;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.ServiceDownException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Statements and their counts over time, for every page that shows some. */
@ApplicationScoped
public class Statements {
    private static final Logger LOG = Logger.getLogger(Statements.class);
    private static final int A_PAGE = 20;

    private final QueryApi query;
    private final Clock clock;

    Statements(@RestClient QueryApi query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    public Page<StatementSummary> page(StatementFilter f, @Nullable String cursor) {
        return page(f, null, cursor);
    }

    /**
     * A page of the list.
     *
     * @param sort null: the newest first
     */
    Page<StatementSummary> page(StatementFilter f, @Nullable String sort, @Nullable String cursor) {
        return query.statements(f.parts(), sort, cursor, A_PAGE);
    }

    /** What they are made up of; empty when that cannot be told just now: a page can do without it. */
    Optional<Facets> facets(StatementFilter f) {
        try {
            return Optional.of(query.facets(f.parts()));
        } catch (ServiceDownException | ProcessingException | ProblemException refused) {
            LOG.warnf("no facets for %s: %s", f.api(), refused.getMessage());
            return Optional.empty();
        }
    }

    /** What fits the filter over time, in bars as fine as its span allows. A page can do without it, so it never fails. */
    public OverTime overTime(StatementFilter f) {
        return overTime(f, "/statements", f.parts());
    }

    /**
     * The same on a page of its own.
     *
     * @param page where fewer of its days are looked at
     * @param asked what the page is asked for
     */
    public OverTime overTime(StatementFilter f, String page, Map<String, String> asked) {
        Counts months = counts(Grain.MONTH, f).orElse(null);
        if (months == null) {
            return new OverTime.Missing(null);
        }
        Counted counted = counted(f, months);
        if (months.total() == 0) {
            return new OverTime.Empty(counted);
        }
        Grain grain = Grain.of(months.from(), months.to());
        Optional<Counts> counts = grain.by().equals(months.by())
                ? Optional.of(months)
                : counts(grain, f.between(months.from(), months.to()));
        return counts.<OverTime>map(c -> new OverTime.Drawn(
                        chart(c, counted.undated(), grain, f, Zoom.on(page, asked, c.from(), c.to())), counted))
                .orElseGet(() -> new OverTime.Missing(counted));
    }

    /** What has no date fits only a question that asks for none. */
    private static Counted counted(StatementFilter f, Counts months) {
        return new Counted(months.total(), f.from() == null && f.to() == null ? months.undated() : 0);
    }

    private Chart chart(Counts counts, long undated, Grain grain, StatementFilter f, Zoom zoom) {
        return Bars.of(
                "Statements over time",
                counts,
                undated,
                grain,
                LocalDate.now(clock),
                (a, b) -> f.between(a, b).href(),
                f.href(),
                zoom);
    }

    private Optional<Counts> counts(Grain grain, StatementFilter f) {
        try {
            return Optional.of(query.counts(grain.by(), f.parts()));
        } catch (ServiceDownException | ProcessingException | ProblemException refused) {
            LOG.warnf("no counts by %s for %s: %s", grain.by(), f.api(), refused.getMessage());
            return Optional.empty();
        }
    }
}
