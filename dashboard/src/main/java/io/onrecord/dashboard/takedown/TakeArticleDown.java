package io.onrecord.dashboard.takedown;

import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.TakedownSubmission;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What goes with an article that is taken down, and the button that does it. */
@Path("/articles/{id}/takedown")
public class TakeArticleDown {
    private final QueryApi query;
    private final SendTakedown send;

    TakeArticleDown(@RestClient QueryApi query, SendTakedown send) {
        this.query = query;
        this.send = send;
    }

    @CheckedTemplate(basePath = "takedown")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance article(ArticleSummary article, SendTakedown.Draft draft);
    }

    @GET
    public Response show(@RestPath UUID id) {
        return send.show(draft -> form(id, draft));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeDown(@RestPath UUID id, @RestForm @Nullable String token, @RestForm @Nullable String reason) {
        return send.send(
                token, reason, why -> new TakedownSubmission(List.of(id), null, why), draft -> form(id, draft));
    }

    private TemplateInstance form(UUID id, SendTakedown.Draft draft) {
        return Templates.article(query.article(id).summary(), draft);
    }
}
