package io.onrecord.dashboard.takedown;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.TakedownSummary;
import io.onrecord.contracts.api.UndoSubmission;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was taken down, for administrators, and what lets it in again. */
@Path("/takedowns")
public class ListTakedowns {
    private static final String HERE = "/takedowns";
    private static final int A_PAGE = 50;

    private final QueryApi query;
    private final Ingest ingest;
    private final Sessions sessions;
    private final Csrf csrf;
    private final Pages pages;

    ListTakedowns(@RestClient QueryApi query, Ingest ingest, Sessions sessions, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.sessions = sessions;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "takedown")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /**
     * What the page shows.
     *
     * @param may whether they may be seen
     * @param done whether one was just asked for
     * @param lifted whether one was just lifted
     */
    public record View(
            List<Told> told,
            boolean may,
            boolean done,
            boolean lifted,
            boolean later,
            @Nullable String next,
            @Nullable String fault,
            String token) {}

    @GET
    public Response list(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable String done, @RestQuery @Nullable String lifted) {
        return pages.ok(view(cursor, done != null, lifted != null, null));
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@RestPath UUID id, @RestForm @Nullable String token, @RestForm @Nullable String reason) {
        csrf.check(token);
        try {
            ingest.liftTakedown(id, new UndoSubmission(reason));
            return pages.see(HERE + "?lifted=true");
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(null, false, false, Pages.why(refused)));
        }
    }

    private TemplateInstance view(@Nullable String cursor, boolean done, boolean lifted, @Nullable String fault) {
        boolean may = sessions.may(Scopes.ADMIN);
        Page<TakedownSummary> page = may ? query.takedowns(cursor, A_PAGE) : new Page<>(List.of(), null);
        return Templates.list(new View(
                page.items().stream().map(Told::new).toList(),
                may,
                done,
                lifted,
                cursor != null,
                page.next() == null ? null : Links.next(HERE, page.next()),
                fault,
                csrf.token()));
    }
}
