package io.onrecord.dashboard.article;

import io.onrecord.contracts.api.ArticleMatch;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.Choices;
import io.onrecord.dashboard.statement.Matches;
import io.onrecord.dashboard.statement.StatementFilter;
import io.onrecord.dashboard.statement.Whom;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every article of the record. */
@Path("/articles")
public class ListArticles {
    private static final int A_PAGE = 25;

    private final QueryApi query;
    private final Choices choices;
    private final Whom whom;
    private final Pages pages;

    ListArticles(@RestClient QueryApi query, Choices choices, Whom whom, Pages pages) {
        this.query = query;
        this.choices = choices;
        this.whom = whom;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "article")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /** What the page shows. */
    public record View(
            StatementFilter filter,
            Naming naming,
            Copying copying,
            List<String> faults,
            List<Choices.Choice> topics,
            List<Choices.Choice> outlets,
            List<Found> articles,
            boolean later,
            String first,
            @Nullable String next) {

        public boolean isAll() {
            return filter.isAll() && naming.parts().isEmpty() && copying.parts().isEmpty();
        }
    }

    /**
     * An article as the list shows it.
     *
     * @param title in pieces, the words searched for marked
     * @param snippet where its text has them; empty where nothing was searched for
     */
    public record Found(ArticleSummary article, List<Matches.Piece> title, List<Matches.Piece> snippet) {
        static Found of(ArticleSummary article) {
            ArticleMatch match = article.match();
            String snippet = match == null ? null : match.snippet();
            return new Found(
                    article,
                    Matches.in(Words.title(article.title()), match == null ? List.of() : match.title()),
                    match == null || snippet == null ? List.of() : Matches.in(snippet, match.words()));
        }
    }

    @GET
    public Response list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String names,
            @RestQuery @Nullable String quotes,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String copies,
            @RestQuery @Nullable String copyOf,
            @RestQuery @Nullable String cursor) {
        Asked asked = Asked.of(q, speaker, topic, outlet, null, null, null, from, to);
        StatementFilter f = asked.filter();
        Naming naming = Naming.of(names, quotes, whom);
        Copying copying = Copying.of(copies, copyOf);
        List<String> faults = Stream.of(asked.faults(), naming.faults(), copying.faults())
                .flatMap(List::stream)
                .toList();
        Map<String, String> parts = f.parts();
        parts.putAll(naming.parts());
        parts.putAll(copying.parts());
        Page<ArticleSummary> page =
                faults.isEmpty() ? query.articles(parts, cursor, A_PAGE) : new Page<>(List.of(), null);
        String first = "/articles" + Links.query(parts);
        View view = new View(
                f,
                naming,
                copying,
                faults,
                choices.topics(),
                choices.outlets(),
                page.items().stream().map(Found::of).toList(),
                cursor != null,
                first,
                page.next() == null ? null : Links.next(first, page.next()));
        return pages.of(faults.isEmpty() ? 200 : 400, Templates.list(view));
    }
}
