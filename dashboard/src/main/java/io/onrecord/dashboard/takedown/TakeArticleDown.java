package io.onrecord.dashboard.takedown;

import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TakedownSubmission;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What goes with an article that is taken down, and the button that does it. */
@Path("/articles/{id}/takedown")
public class TakeArticleDown {
    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    TakeArticleDown(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "takedown")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance article(View view);
    }

    /**
     * What the page shows.
     *
     * @param reason as it was typed
     * @param fault why it was refused; null when it was not
     */
    public record View(
            ArticleSummary article, String reason, @Nullable String fault, String token) {}

    @GET
    public Response show(@RestPath UUID id) {
        return pages.ok(view(id, "", null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeDown(@RestPath UUID id, @RestForm @Nullable String token, @RestForm @Nullable String reason) {
        csrf.check(token);
        String typed = Objects.requireNonNullElse(reason, "");
        try {
            ingest.takeDown(new TakedownSubmission(List.of(id), null, typed));
            return pages.see("/takedowns?done=true");
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(id, typed, Pages.why(refused)));
        }
    }

    private TemplateInstance view(UUID id, String reason, @Nullable String fault) {
        return Templates.article(new View(query.article(id).summary(), reason, fault, csrf.token()));
    }
}
