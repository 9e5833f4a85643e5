package io.onrecord.dashboard.topic;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.chart.Share;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.TopicTree;
import io.onrecord.dashboard.statement.Said;
import io.onrecord.dashboard.statement.StatementFilter;
import io.onrecord.dashboard.statement.Statements;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tree of topics, and one of them. */
@Path("/topics")
public class ShowTopics {
    private final QueryApi query;
    private final Statements statements;
    private final Pages pages;

    ShowTopics(@RestClient QueryApi query, Statements statements, Pages pages) {
        this.query = query;
        this.statements = statements;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "topic")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tree(List<TopicTree.Node> roots);

        static native TemplateInstance topic(View view);
    }

    /** What a topic's page shows. */
    public record View(
            TopicDetail topic,
            StatementFilter filter,
            List<Share> speakers,
            OverTime overTime,
            List<Said> said,
            boolean later,
            String path,
            @Nullable String next) {}

    @GET
    public Response tree() {
        return pages.ok(Templates.tree(TopicTree.roots(query.topics())));
    }

    @GET
    @Path("/{id}")
    public Response show(@RestPath String id, @RestQuery @Nullable String cursor) {
        TopicDetail topic = query.topic(id);
        StatementFilter filter = StatementFilter.topic(id);
        Page<StatementSummary> page = statements.page(filter, cursor);
        String here = "/topics/" + Links.encode(id);
        return pages.ok(Templates.topic(new View(
                topic,
                filter,
                speakers(topic, filter),
                statements.overTime(filter),
                Said.all(page.items(), null),
                cursor != null,
                here,
                page.next() == null ? null : Links.next(here, page.next()) + "#said")));
    }

    private static List<Share> speakers(TopicDetail topic, StatementFilter filter) {
        return Share.of(topic.speakers().stream()
                .map(s -> new Share.Row(s.name(), filter.by(s.id().toString()).href(), s.statements()))
                .toList());
    }
}
