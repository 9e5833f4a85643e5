package io.onrecord.dashboard.reextraction;

import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was read again: the list with the form to begin, and each by itself with its report. */
@Path("/reextractions")
public class ListReextractions {
    private static final String HERE = "/reextractions";
    private static final int A_PAGE = 20;
    private static final int ARTICLES = 50;

    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ListReextractions(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "reextraction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);

        static native TemplateInstance one(One view);
    }

    /** What the list shows. */
    public record View(
            List<Told> told,
            List<String> outlets,
            boolean later,
            @Nullable String next,
            Draft draft,
            @Nullable String fault,
            String token) {}

    /** What the page of one shows. */
    public record One(
            Told told,
            ReextractionDetail detail,
            List<ReextractedArticle> articles,
            boolean later,
            @Nullable String next,
            @Nullable String fault,
            String token) {}

    @GET
    public Response list(@RestQuery @Nullable String cursor) {
        return pages.ok(view(new Draft(), null, cursor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@BeanParam Draft draft) {
        csrf.check(draft.token);
        try {
            return pages.see(HERE + "/" + ingest.reextract(draft.submission()).id());
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(draft, Pages.why(refused), null));
        }
    }

    @GET
    @Path("/{id}")
    public Response show(@RestPath UUID id, @RestQuery @Nullable String cursor) {
        return pages.ok(one(id, null, cursor));
    }

    @POST
    @Path("/{id}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@RestPath UUID id, @RestForm @Nullable String token) {
        csrf.check(token);
        try {
            ingest.stopReextraction(id);
            return pages.see(HERE + "/" + id);
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), one(id, Pages.why(refused), null));
        }
    }

    private TemplateInstance view(Draft draft, @Nullable String fault, @Nullable String cursor) {
        Page<ReextractionSummary> page = query.reextractions(cursor, A_PAGE);
        return Templates.list(new View(
                page.items().stream().map(Told::new).toList(),
                query.outlets().stream()
                        .map(OutletSummary::outlet)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                cursor != null,
                page.next() == null ? null : Links.next(HERE, page.next()),
                draft,
                fault,
                csrf.token()));
    }

    private TemplateInstance one(UUID id, @Nullable String fault, @Nullable String cursor) {
        ReextractionDetail of = query.reextraction(id);
        Page<ReextractedArticle> articles = query.reextracted(id, cursor, ARTICLES);
        return Templates.one(new One(
                new Told(of.summary()),
                of,
                articles.items(),
                cursor != null,
                articles.next() == null ? null : Links.next(HERE + "/" + id, articles.next()),
                fault,
                csrf.token()));
    }
}
