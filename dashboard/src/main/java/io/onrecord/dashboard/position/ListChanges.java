package io.onrecord.dashboard.position;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.VerdictSubmission;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Candidates for a person to decide on: the list, and each by itself. */
@Path("/positions")
public class ListChanges {
    private static final String CHANGES = "/positions/changes";

    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ListChanges(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "position")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance changes(View view);

        static native TemplateInstance change(Contrast contrast, @Nullable String fault);
    }

    /** What the list shows. */
    public record View(
            List<String> faults,
            StatementFilter filter,
            String verdict,
            List<Contrast> changes,
            boolean later,
            String path,
            @Nullable String next) {

        /** Whether the list is not of everything that nobody has decided on. */
        public boolean narrowed() {
            return !path.equals(CHANGES + "?verdict=none");
        }

        public String api() {
            return "/api/v1" + path;
        }
    }

    @GET
    @Path("/changes")
    public Response list(
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor) {
        Asked asked = Asked.of(null, speaker, topic, null, null, null, null, from, to);
        StatementFilter f = asked.filter();
        String decided = verdict == null ? "none" : verdict;
        Map<String, String> parts = f.parts();
        parts.put("verdict", decided);
        Page<PositionChange> page = asked.sound() ? query.changes(parts, cursor) : new Page<>(List.of(), null);
        String here = CHANGES + Links.query(parts);
        String token = csrf.token();
        View view = new View(
                asked.faults(),
                f,
                decided,
                page.items().stream().map(change -> Contrast.of(change, token)).toList(),
                cursor != null,
                here,
                page.next() == null ? null : Links.next(here, page.next()));
        return pages.of(asked.sound() ? 200 : 400, Templates.changes(view));
    }

    /** Two that a person has picked. */
    @GET
    @Path("/compare")
    public Response compare(@RestQuery @Nullable UUID one, @RestQuery @Nullable UUID other) {
        if (one == null || other == null || one.equals(other)) {
            return pages.of(
                    400, ShowPosition.Templates.ask(List.of("Choose two different statements to put side by side.")));
        }
        return pages.see(CHANGES + "/" + PositionChange.id(one, other));
    }

    @GET
    @Path("/changes/{id}")
    public Response show(@RestPath String id) {
        return pages.ok(Templates.change(Contrast.of(query.change(id), csrf.token()), null));
    }

    @POST
    @Path("/changes/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath String id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String verdict,
            @RestForm @Nullable String reason) {
        csrf.check(token);
        try {
            ingest.decide(id, new VerdictSubmission(verdict, reason));
            return pages.see(CHANGES + "/" + Links.encode(id));
        } catch (ProblemException refused) {
            Contrast unsent = Contrast.of(query.change(id), Draft.typed(verdict, reason), csrf.token());
            String fault = refused.problem().title() + ". " + refused.problem().detail();
            return pages.of(refused.problem().status(), Templates.change(unsent, fault));
        }
    }

    @POST
    @Path("/changes/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@RestPath String id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.undecide(id);
        return pages.see(CHANGES + "/" + Links.encode(id));
    }
}
