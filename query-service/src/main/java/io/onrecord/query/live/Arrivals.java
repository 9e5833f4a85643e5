package io.onrecord.query.live;

import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Origin;
import io.onrecord.query.statement.Origins;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is new in the record. No question keeps its connection longer than its answer takes. */
@ApplicationScoped
class Arrivals {
    private final Database database;
    private final Statements statements;
    private final Origins origins;

    Arrivals(Database database, Statements statements, Origins origins) {
        this.database = database;
        this.statements = statements;
        this.origins = origins;
    }

    /** Those of the articles that have a statement of which nobody has looked yet whether it is an echo. */
    Set<UUID> unlinked(Set<UUID> articles) {
        return new HashSet<>(database.list(
                Sql.of(
                        "SELECT DISTINCT article_id FROM statement WHERE article_id = ANY (?) AND echo_id IS NULL",
                        (Object) articles.toArray(UUID[]::new)),
                row -> row.id("article_id")));
    }

    /** What fits of that which the last reading of these articles, or one since this moment, was the first to find. */
    List<Arrival> of(Set<UUID> articles, Instant since, Filter filter) {
        return arrivals(statements.foundIn(articles, since, filter)).stream()
                .sorted(Comparator.comparing(Arrival::recordedAt))
                .toList();
    }

    /** What fits and came after this moment, in the order in which it came; no more than so many. */
    List<Arrival> after(Instant moment, Filter filter, int most) {
        return arrivals(statements.recordedAfter(moment, filter, most));
    }

    private List<Arrival> arrivals(List<StatementSummary> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Origin> from = origins.of(found);
        List<Arrival> arrivals = new ArrayList<>();
        for (StatementSummary statement : found) {
            @Nullable Origin origin = from.get(statement.id());
            if (origin != null) {
                arrivals.add(new Arrival(statement, origin.recordedAt()));
            }
        }
        return arrivals;
    }
}
