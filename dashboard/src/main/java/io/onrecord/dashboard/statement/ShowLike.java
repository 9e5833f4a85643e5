package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.LikeStatements.Like;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** What others said that means nearly the same. */
@Path("/statements/{id}/like")
public class ShowLike {
    private static final double PERCENT = 100;
    private static final double ALMOST_THE_SAME = 0.8;
    private static final double NEAR = 0.65;
    private static final double RELATED = 0.5;

    private final QueryApi query;
    private final Csrf csrf;
    private final Pages pages;

    ShowLike(@RestClient QueryApi query, Csrf csrf, Pages pages) {
        this.query = query;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "statement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance like(View view);
    }

    /** What the page shows. */
    public record View(Said said, List<Near> near, int compared, String token) {}

    /**
     * A statement and how near it is.
     *
     * @param how in words
     */
    public record Near(Said said, String how, long percent) {

        /** Whether both are of one speaker, without which they cannot be one utterance. */
        public boolean ofSame(StatementSummary other) {
            return said.statement().speaker().id() != null
                    && said.statement().speaker().id().equals(other.speaker().id());
        }
    }

    @GET
    public Response show(@RestPath UUID id) {
        LikeStatements like = query.like(id);
        return pages.ok(Templates.like(new View(
                Said.plain(like.statement()),
                like.items().stream().map(ShowLike::near).toList(),
                like.compared(),
                csrf.token())));
    }

    private static Near near(Like like) {
        return new Near(Said.plain(like.statement()), words(like.likeness()), Math.round(like.likeness() * PERCENT));
    }

    static String words(double likeness) {
        if (likeness >= ALMOST_THE_SAME) {
            return "almost the same";
        }
        return likeness >= NEAR ? "near" : likeness >= RELATED ? "related" : "loosely related";
    }
}
