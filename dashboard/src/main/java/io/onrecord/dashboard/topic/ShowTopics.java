package io.onrecord.dashboard.topic;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.chart.Share;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.TopicTree;
import io.onrecord.dashboard.statement.Said;
import io.onrecord.dashboard.statement.StatementFilter;
import io.onrecord.dashboard.statement.Statements;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One topic; of one's own also the form to change it. */
@Path("/topics")
public class ShowTopics {
    private final QueryApi query;
    private final Statements statements;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ShowTopics(@RestClient QueryApi query, Statements statements, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.statements = statements;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "topic")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance topic(View view);
    }

    /** What changes a topic of one's own. */
    public record Edit(
            Draft draft,
            List<TopicTree.Node> choices,
            TopicDetail.Own own,
            @Nullable String fault,
            String token) {}

    /**
     * What a topic's page shows.
     *
     * @param edit null of a curated topic
     */
    public record View(
            TopicDetail topic,
            @Nullable Edit edit,
            StatementFilter filter,
            List<Share> speakers,
            OverTime overTime,
            List<Said> said,
            boolean later,
            String path,
            @Nullable String next) {}

    @GET
    @Path("/{id}")
    public Response show(@RestPath String id, @RestQuery @Nullable String cursor) {
        return pages.ok(page(id, cursor, null, null));
    }

    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath String id, @BeanParam Draft draft) {
        try {
            csrf.check(draft.token);
            ingest.change(id, draft.submission());
            return pages.see("/topics/" + Links.encode(id));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), page(id, null, draft, Pages.why(refused)));
        }
    }

    @POST
    @Path("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.unfollow(id);
        return pages.see("/topics?removed=" + Links.encode(id));
    }

    /** The form, when the topic is somebody's own. */
    private @Nullable Edit edit(TopicDetail topic, @Nullable Draft typed, @Nullable String fault) {
        TopicDetail.Own own = topic.own();
        return own == null
                ? null
                : new Edit(
                        typed == null ? Draft.of(topic, own.phrases()) : typed,
                        ListTopics.choices(query.topics()),
                        own,
                        fault,
                        csrf.token());
    }

    private TemplateInstance page(String id, @Nullable String cursor, @Nullable Draft typed, @Nullable String fault) {
        TopicDetail topic = query.topic(id);
        StatementFilter filter = StatementFilter.topic(id);
        Page<StatementSummary> page = statements.page(filter, cursor);
        String here = "/topics/" + Links.encode(id);
        return Templates.topic(new View(
                topic,
                edit(topic, typed, fault),
                filter,
                speakers(topic, filter),
                statements.overTime(filter),
                Said.all(page.items(), null),
                cursor != null,
                here,
                page.next() == null ? null : Links.next(here, page.next()) + "#said"));
    }

    private static List<Share> speakers(TopicDetail topic, StatementFilter filter) {
        return Share.of(topic.speakers().stream()
                .map(s -> new Share.Row(s.name(), filter.by(s.id().toString()).href(), s.statements()))
                .toList());
    }
}
