package io.onrecord.dashboard.key;

import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.KeySubmission;
import io.onrecord.contracts.api.KeySummary;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.ServiceDownException;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All keys, the form to make one, and what revokes them. */
@Path("/keys")
public class ListKeys {
    private final QueryApi query;
    private final Ingest ingest;
    private final Sessions sessions;
    private final Csrf csrf;
    private final Pages pages;

    ListKeys(@RestClient QueryApi query, Ingest ingest, Sessions sessions, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.sessions = sessions;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "key")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /**
     * What the page shows.
     *
     * @param keys null when they cannot be had
     * @param may whether they may be seen
     * @param made a key just made, told this once
     */
    public record View(
            @Nullable List<KeySummary> keys,
            boolean may,
            Draft draft,
            @Nullable KeyReceipt made,
            @Nullable String fault,
            @Nullable String notice,
            String token) {}

    @GET
    public Response list(@RestQuery @Nullable String revoked) {
        String notice = revoked == null ? null : "The key is revoked: within seconds it opens nothing.";
        return pages.ok(view(new Draft(), null, null, notice));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam Draft draft) {
        try {
            csrf.check(draft.token);
            KeyReceipt made = ingest.makeKey(new KeySubmission(draft.name(), draft.scopes(), draft.lasting()));
            return pages.ok(view(new Draft(), made, null, null));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(draft, null, Pages.why(refused), null));
        }
    }

    @POST
    @Path("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@RestPath String id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.revokeKey(id);
        return pages.see("/keys?revoked=true");
    }

    /** A key that was just made is told this once: it must not be lost because the list cannot be had. */
    private @Nullable List<KeySummary> keys(@Nullable KeyReceipt made) {
        try {
            return query.keys();
        } catch (ProblemException | ServiceDownException | ProcessingException away) {
            if (made == null) {
                throw away;
            }
            return null;
        }
    }

    private TemplateInstance view(
            Draft draft, @Nullable KeyReceipt made, @Nullable String fault, @Nullable String notice) {
        boolean may = sessions.may(Scopes.ADMIN);
        return Templates.list(new View(may ? keys(made) : null, may, draft, made, fault, notice, csrf.token()));
    }
}
