package io.onrecord.dashboard.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One article, its statements in their place. */
@Path("/articles/{id}")
public class ShowArticle {
    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ShowArticle(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "article")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance article(View view);
    }

    /**
     * What the page shows.
     *
     * @param progress where it is on its way, when it has not arrived
     * @param token for the form that has it read again
     */
    public record View(
            ArticleDetail article, Reader reader, @Nullable ArticleProgress progress, String token) {}

    @GET
    public Response show(@RestPath UUID id) {
        ArticleDetail article = query.article(id);
        ArticleProgress progress = article.summary().state() == ArticleState.EXTRACTED ? null : query.progress(id);
        return pages.ok(Templates.article(new View(article, Reader.of(article), progress, csrf.token())));
    }

    /** Has the article read again; its page then shows how far that is. */
    @POST
    @Path("/announce")
    public Response announce(@RestPath UUID id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.announce(id);
        return pages.see("/articles/" + id);
    }
}
