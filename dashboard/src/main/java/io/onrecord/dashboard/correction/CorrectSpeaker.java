package io.onrecord.dashboard.correction;

import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.dashboard.page.Csrf;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One speaker, to be corrected. */
@Path("/speakers/{id}/correct")
public class CorrectSpeaker {
    private static final int MADE_BEFORE = 50;

    private final QueryApi query;
    private final Ingest ingest;
    private final WhoIsMeant who;
    private final TopicLabels labels;
    private final Csrf csrf;
    private final Pages pages;

    CorrectSpeaker(
            @RestClient QueryApi query, Ingest ingest, WhoIsMeant who, TopicLabels labels, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.who = who;
        this.labels = labels;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "correction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance speaker(View view);
    }

    /**
     * What the page shows.
     *
     * @param told what was decided about this speaker before, the latest first
     * @param unclear whom the name that was typed may mean; null where that is clear
     */
    public record View(
            SpeakerDetail speaker,
            List<Told> told,
            Draft draft,
            @Nullable String fault,
            WhoIsMeant.@Nullable Unclear unclear,
            String token) {}

    @GET
    public Response show(@RestPath UUID id) {
        return pages.ok(view(id, new Draft(), null, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@RestPath UUID id, @BeanParam Draft draft) {
        csrf.check(draft.token);
        try {
            boolean ofTwo = draft.is("merge") || draft.is("different");
            CorrectionReceipt receipt = ingest.correct(draft.ofSpeaker(id, ofTwo ? who.known(draft) : Meant.NOBODY));
            return pages.see("/corrections/" + receipt.id());
        } catch (WhoIsMeant.UnclearException several) {
            return pages.of(422, view(id, draft, null, several.unclear()));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(id, draft, Pages.why(refused), null));
        }
    }

    private TemplateInstance view(UUID id, Draft draft, @Nullable String fault, WhoIsMeant.@Nullable Unclear unclear) {
        SpeakerDetail speaker = query.speaker(id);
        String token = csrf.token();
        var made = query.corrections(Map.of("speaker", speaker.summary().id().toString()), null, MADE_BEFORE);
        return Templates.speaker(new View(
                speaker, Told.all(made.items(), labels.of(made.items()), token), draft, fault, unclear, token));
    }
}
