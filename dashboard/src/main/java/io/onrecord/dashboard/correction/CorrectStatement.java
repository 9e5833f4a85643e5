package io.onrecord.dashboard.correction;

import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.TopicScore;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.TopicTree;
import io.onrecord.dashboard.statement.Said;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One statement, to be corrected. */
@Path("/statements/{id}/correct")
public class CorrectStatement {
    private final QueryApi query;
    private final Ingest ingest;
    private final WhoIsMeant who;
    private final TopicLabels labels;
    private final Csrf csrf;
    private final Pages pages;

    CorrectStatement(
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

        static native TemplateInstance statement(View view);
    }

    /**
     * What the page shows.
     *
     * @param choices topics that it is not about as yet
     * @param told what was decided about it before
     * @param unclear whom the name that was typed may mean; null where that is clear
     */
    public record View(
            Said said,
            StatementDetail detail,
            List<TopicTree.Node> choices,
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
            Meant meant = draft.is("reattribute") ? who.anybody(draft) : Meant.NOBODY;
            CorrectionReceipt receipt = ingest.correct(draft.ofStatement(id, meant));
            return pages.see(
                    "review".equals(draft.back) ? "/review?done=" + receipt.id() : "/corrections/" + receipt.id());
        } catch (WhoIsMeant.UnclearException several) {
            return pages.of(422, view(id, draft, null, several.unclear()));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(id, draft, Pages.why(refused), null));
        }
    }

    private TemplateInstance view(UUID id, Draft draft, @Nullable String fault, WhoIsMeant.@Nullable Unclear unclear) {
        StatementDetail detail = query.statement(id);
        List<String> has =
                detail.statement().topics().stream().map(TopicScore::id).toList();
        String token = csrf.token();
        return Templates.statement(new View(
                Said.plain(detail.statement()),
                detail,
                TopicTree.flat(query.topics()).stream()
                        .filter(node -> !has.contains(node.topic().id()))
                        .toList(),
                Told.all(detail.corrections(), labels.of(detail.corrections()), token),
                draft,
                fault,
                unclear,
                token));
    }
}
