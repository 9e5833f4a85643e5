package io.onrecord.dashboard.article;

import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.CopyDecision;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Whether an article is a copy: what is recognised, and where a person says otherwise. */
@Path("/articles/{id}/copy")
public class ShowCopy {
    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ShowCopy(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "article")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance copy(View view);
    }

    /**
     * What the page shows.
     *
     * @param decision that holds; null when there is none
     * @param fault why a decision was not taken; null when none was refused
     */
    public record View(
            ArticleSummary article,
            @Nullable CopyDecision decision,
            SaidOfCopy draft,
            @Nullable String fault,
            String token) {}

    @GET
    public Response show(@RestPath UUID id) {
        ArticleDetail article = query.article(id);
        return pages.ok(Templates.copy(new View(
                article.summary(), article.copyDecision(), SaidOfCopy.of(article.copyDecision()), null, csrf.token())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath UUID id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String said,
            @RestForm @Nullable String of,
            @RestForm @Nullable String reason) {
        csrf.check(token);
        SaidOfCopy typed = SaidOfCopy.typed(said, of, reason);
        try {
            ingest.decideCopy(id, typed.submission());
            return pages.see("/articles/" + id);
        } catch (ProblemException refused) {
            ArticleDetail article = query.article(id);
            return pages.of(
                    refused.problem().status(),
                    Templates.copy(new View(
                            article.summary(), article.copyDecision(), typed, Pages.why(refused), csrf.token())));
        }
    }
}
