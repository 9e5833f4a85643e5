package io.onrecord.dashboard.upload;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form for new articles, and what became of them. */
@Path("/upload")
public class HandIn {
    private final Forward forward;
    private final Progress progress;
    private final Csrf csrf;
    private final Pages pages;

    HandIn(Forward forward, Progress progress, Csrf csrf, Pages pages) {
        this.forward = forward;
        this.progress = progress;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "upload")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(Draft draft, @Nullable String fault, String token);

        static native TemplateInstance report(Progress.Report report);
    }

    @GET
    public Response form() {
        return pages.ok(Templates.form(Draft.EMPTY, null, csrf.token()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(@BeanParam Form form) {
        Draft draft = form.draft();
        try {
            csrf.check(form.token);
            UploadReport report = forward.send(draft, form.chosen());
            boolean few = report.accepted().size() <= Forward.MOST_FILES;
            String watch = few ? Progress.address(report.accepted()) : "";
            return few && report.refused().isEmpty() && report.passedOver().isEmpty()
                    ? pages.see(watch)
                    : pages.ok(Templates.report(Progress.Report.of(report, watch)));
        } catch (ProblemException refused) {
            String why = refused.problem().title() + ". " + refused.problem().detail();
            return pages.of(refused.problem().status(), Templates.form(draft, why, csrf.token()));
        }
    }

    /** Bookmarkable and harmless to repeat: asks where each article is. */
    @GET
    @Path("/progress")
    public Response progress(@RestQuery("article") List<UUID> articles, @RestQuery("name") List<String> names) {
        return pages.ok(Templates.report(progress.of(articles, names)));
    }

    static boolean underway(ArticleState state) {
        return state == ArticleState.RECEIVED || state == ArticleState.ANNOUNCED;
    }
}
