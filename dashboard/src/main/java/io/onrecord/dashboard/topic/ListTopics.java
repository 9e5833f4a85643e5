package io.onrecord.dashboard.topic;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.TopicTree;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tree of topics, and the form to follow one of one's own. */
@Path("/topics")
public class ListTopics {
    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ListTopics(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "topic")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tree(View view);
    }

    /**
     * What the page shows.
     *
     * @param choices what a topic of one's own can be a part of
     * @param notice id of a topic that was just written down, or has just gone
     */
    public record View(
            List<TopicTree.Node> roots,
            List<TopicTree.Node> choices,
            List<TopicProposal> proposals,
            Draft draft,
            @Nullable String fault,
            @Nullable String notice,
            String token) {}

    @GET
    public Response tree(@RestQuery @Nullable String followed, @RestQuery @Nullable String removed) {
        String notice = followed != null
                ? "It is followed. New articles are told about it from now on; the record is being looked through, which"
                        + " shows here in a moment."
                : removed != null ? "It is followed no longer. Statements lose it within moments." : null;
        return pages.ok(view(new Draft(), null, notice));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response follow(@BeanParam Draft draft) {
        try {
            csrf.check(draft.token);
            return pages.see("/topics?followed="
                    + Links.encode(ingest.follow(draft.submission()).id()));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(draft, Pages.why(refused), null));
        }
    }

    @POST
    @Path("/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(@RestForm @Nullable String token, @RestForm @Nullable String phrase) {
        csrf.check(token);
        ingest.refuse(phrase == null ? "" : phrase);
        return pages.see("/topics#proposed");
    }

    /** Only of curated ones can a topic be a part. */
    static List<TopicTree.Node> choices(List<TopicSummary> topics) {
        return TopicTree.flat(topics.stream().filter(topic -> !topic.own()).toList());
    }

    private TemplateInstance view(Draft draft, @Nullable String fault, @Nullable String notice) {
        List<TopicSummary> topics = query.topics();
        return Templates.tree(new View(
                TopicTree.roots(topics), choices(topics), query.proposedTopics(), draft, fault, notice, csrf.token()));
    }
}
