package io.onrecord.dashboard.overview;

import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.chart.Share;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
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

/** The first page. */
@Path("/")
public class ShowOverview {
    private final QueryApi query;
    private final Statements statements;
    private final Pages pages;

    ShowOverview(@RestClient QueryApi query, Statements statements, Pages pages) {
        this.query = query;
        this.statements = statements;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "overview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overview(View view);

        static native TemplateInstance empty(long waiting, long unread);
    }

    /** What the page shows. */
    public record View(
            Overview record,
            PipelineStatus pipeline,
            OverTime overTime,
            List<Share> speakers,
            List<Share> topics,
            List<Said> latest) {
        /** Articles that are still on their way. */
        public long waiting() {
            return pipeline.received() + pipeline.announced();
        }
    }

    @GET
    public Response show() {
        Overview overview = query.overview();
        PipelineStatus pipeline = query.status();
        if (overview.statements() == 0) {
            long waiting = pipeline.received() + pipeline.announced();
            return pages.ok(Templates.empty(waiting, pipeline.failed() + pipeline.deadLetters()));
        }
        OverTime overTime = statements.overTime(StatementFilter.ALL);
        List<Said> latest = Said.all(overview.latest(), null);
        return pages.ok(Templates.overview(
                new View(overview, pipeline, overTime, speakers(overview), topics(overview), latest)));
    }

    private static List<Share> speakers(Overview overview) {
        return Share.of(overview.topSpeakers().stream()
                .map(s -> new Share.Row(s.name(), "/speakers/" + s.id(), s.statements()))
                .toList());
    }

    private static List<Share> topics(Overview overview) {
        return Share.of(overview.topTopics().stream()
                .map(t -> new Share.Row(t.label(), "/topics/" + t.id(), t.statements()))
                .toList());
    }
}
