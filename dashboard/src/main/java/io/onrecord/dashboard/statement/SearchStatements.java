package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Choices.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search. */
@Path("/statements")
public class SearchStatements {
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final QueryApi query;
    private final Statements statements;
    private final Choices choices;
    private final Loosen loosen;
    private final Pages pages;
    private final Clock clock;

    SearchStatements(
            @RestClient QueryApi query,
            Statements statements,
            Choices choices,
            Loosen loosen,
            Pages pages,
            Clock clock) {
        this.query = query;
        this.statements = statements;
        this.choices = choices;
        this.loosen = loosen;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "statement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchView view);
    }

    @GET
    public Response search(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String first,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String cursor) {
        Asked asked = Asked.of(q, speaker, topic, outlet, kind, status, first, from, to)
                .at(asOf);
        StatementFilter filter = asked.filter();
        SearchView.Form form =
                new SearchView.Form(filter, choices.speakers(filter.speaker()), choices.topics(), choices.outlets());
        SearchView.Results results = asked.sound() ? results(form, cursor) : null;
        SearchView view = new SearchView(form, asked.faults(), results, settled());
        return pages.of(asked.sound() ? 200 : 400, Templates.search(view));
    }

    /** A statement has no page of its own: it is shown where it was said. */
    @GET
    @Path("/{id}")
    public Response one(@RestPath UUID id) {
        StatementDetail found = query.statement(id);
        return pages.see("/articles/" + found.article().id() + "#s-" + id);
    }

    private SearchView.Results results(SearchView.Form form, @Nullable String cursor) {
        StatementFilter filter = form.filter();
        Page<StatementSummary> page = statements.page(filter, cursor);
        String next = page.next() == null ? null : Links.next(filter.href(), page.next());
        OverTime overTime = statements.overTime(filter);
        boolean astray = page.items().isEmpty() && overTime.counted() != null;
        return new SearchView.Results(
                Said.all(page.items(), filter.q()),
                overTime,
                astray ? loosen.suggestions(form) : List.<Loosen.Suggestion>of(),
                cursor != null,
                next);
    }

    /** What was being written a minute ago is in the record now, or never will be of that minute. */
    private String settled() {
        return clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String name(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::name)
                .findFirst()
                .orElse(value);
    }
}
