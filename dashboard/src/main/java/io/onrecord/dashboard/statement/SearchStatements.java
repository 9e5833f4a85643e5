package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.page.Words;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search. */
@Path("/statements")
public class SearchStatements {
    private static final String RELEVANCE = "relevance";
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final QueryApi query;
    private final Statements statements;
    private final Choices choices;
    private final Whom whom;
    private final Loosen loosen;
    private final Pages pages;
    private final Clock clock;

    SearchStatements(
            @RestClient QueryApi query,
            Statements statements,
            Choices choices,
            Whom whom,
            Loosen loosen,
            Pages pages,
            Clock clock) {
        this.query = query;
        this.statements = statements;
        this.choices = choices;
        this.whom = whom;
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
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor) {
        Whom.Named named = whom.named(speaker);
        Asked asked = Asked.of(q, named == null ? speaker : null, topic, outlet, kind, status, first, from, to)
                .at(asOf);
        String order = RELEVANCE.equals(sort) ? RELEVANCE : null;
        return named == null ? found(asked, order, cursor) : asked(asked, named, order);
    }

    private Response found(Asked asked, @Nullable String order, @Nullable String cursor) {
        SearchView.Form form =
                form(asked.filter(), choices.speaker(asked.filter().speaker()), order);
        SearchView.Results results = asked.sound() ? results(form, cursor) : null;
        return pages.of(
                asked.sound() ? 200 : 400,
                Templates.search(new SearchView(form, asked.faults(), List.of(), results, settled())));
    }

    /** A name instead of an id: where it is clear whom it means, that is the question; else it is asked back. */
    private Response asked(Asked asked, Whom.Named named, @Nullable String order) {
        SearchView.Form form = form(asked.filter(), named.name(), order);
        if (asked.sound() && named.clear().isPresent()) {
            return pages.see(form.href(asked.filter().by(named.clear().get())));
        }
        Whom.Asking asking = named.asking(id -> form.href(asked.filter().by(id)));
        return pages.of(
                asked.sound() ? 200 : 400,
                Templates.search(new SearchView(form, asked.faults(), List.of(asking), null, settled())));
    }

    private SearchView.Form form(StatementFilter filter, @Nullable String speaker, @Nullable String order) {
        return new SearchView.Form(filter, speaker, choices.topics(), choices.outlets(), order);
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
        Page<StatementSummary> page = statements.page(filter, filter.q() == null ? null : form.sort(), cursor);
        String next = page.next() == null ? null : Links.next(form.href(filter), page.next());
        Optional<Facets> facets = statements.facets(filter);
        // Words and status are counted one by one, and what is too much of that for the facets is so for the chart.
        boolean oneByOne = filter.q() != null || filter.status() != null;
        boolean tooMany = oneByOne && facets.isPresent() && !facets.get().exact();
        OverTime overTime = tooMany ? new OverTime.TooMany() : statements.overTime(filter);
        return new SearchView.Results(
                Said.all(page.items(), filter.q()),
                number(overTime, facets),
                overTime,
                facets.map(there -> Narrow.groups(there, form)).orElse(List.of()),
                page.items().isEmpty() && cursor == null ? loosen.suggestions(form) : List.<Loosen.Suggestion>of(),
                cursor != null,
                next);
    }

    private static @Nullable String number(OverTime overTime, Optional<Facets> facets) {
        OverTime.Counted counted = overTime.counted();
        return counted != null
                ? Words.statements(counted.all())
                // Among those looked at there was none; what the others are is not known.
                : facets.filter(there -> there.exact() || there.statements() > 0)
                        .map(there -> (there.exact() ? "" : "At least ") + Words.statements(there.statements()))
                        .orElse(null);
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
