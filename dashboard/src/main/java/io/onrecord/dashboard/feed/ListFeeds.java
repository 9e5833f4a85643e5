package io.onrecord.dashboard.feed;

import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
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
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The feeds that are followed, and the forms to follow more. */
@Path("/feeds")
public class ListFeeds {
    private static final int A_PAGE = 50;
    private static final String HERE = "/feeds";

    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ListFeeds(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "feed")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /**
     * What the page shows.
     *
     * @param report what came of a list that was just sent
     */
    public record View(
            List<FeedSummary> feeds,
            boolean later,
            @Nullable String next,
            Draft draft,
            @Nullable String fault,
            @Nullable String notice,
            @Nullable FeedsReport report,
            String token) {}

    @GET
    public Response list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String removed) {
        String notice = removed == null ? null : "It is followed no longer. The articles that it brought stay.";
        return pages.ok(view(cursor, new Draft(), null, notice, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response follow(@BeanParam Draft draft) {
        try {
            csrf.check(draft.token);
            return pages.see("/feeds/" + ingest.followFeed(draft.submission()).id() + "?followed=true");
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(null, draft, Pages.why(refused), null, null));
        }
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm @Nullable String token, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        try {
            csrf.check(token);
            if (file == null || file.fileName() == null || file.fileName().isBlank()) {
                throw new ProblemException(
                        422, "opml-missing", "No list was sent", "Choose the OPML file that your reader exported.");
            }
            FeedsReport report = ingest.followFeeds(Files.readAllBytes(file.uploadedFile()));
            return pages.ok(view(null, new Draft(), null, null, report));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(null, new Draft(), Pages.why(refused), null, null));
        }
    }

    private TemplateInstance view(
            @Nullable String cursor,
            Draft draft,
            @Nullable String fault,
            @Nullable String notice,
            @Nullable FeedsReport report) {
        Page<FeedSummary> page = query.feeds(cursor, A_PAGE);
        return Templates.list(new View(
                page.items(),
                cursor != null,
                page.next() == null ? null : Links.next(HERE, page.next()),
                draft,
                fault,
                notice,
                report,
                csrf.token()));
    }
}
