package io.onrecord.dashboard.trend;

import io.onrecord.contracts.TrendLabel;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Choices;
import io.onrecord.dashboard.statement.Choices.Choice;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Topics, speakers and pairs of both, of some days against the weeks before. */
@Path("/trends")
public class ShowTrends {
    private static final int FEW = 10;

    private final QueryApi query;
    private final Choices choices;
    private final Pages pages;
    private final Clock clock;

    ShowTrends(@RestClient QueryApi query, Choices choices, Pages pages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "trend")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trends(View view);
    }

    /**
     * What the page shows.
     *
     * @param yesterday the last day that can be asked for
     * @param report null when the question has faults
     * @param changed what has changed, in the report's order
     * @param same what has not
     */
    public record View(
            Comparison asked,
            List<Choice> speakers,
            List<Choice> topics,
            LocalDate yesterday,
            List<String> faults,
            @Nullable TrendReport report,
            List<Row> changed,
            List<Row> same) {
        /** The utterances of these days, by whatever outlet. */
        public String list(TrendReport.Days days) {
            return asked.all().between(days.from(), days.to()).href();
        }

        /** Where those stand that have no sure day. */
        public String undated() {
            StatementFilter all = asked.all();
            return (asked.topic() == null ? all : all.onTopic(asked.topic())).href();
        }

        /** The first of the outlets that could not be compared. */
        public List<String> leftOut() {
            return report == null
                    ? List.of()
                    : report.leftOut().stream().limit(FEW).toList();
        }
    }

    @GET
    public Response show(
            @RestQuery @Nullable String of,
            @RestQuery @Nullable String days,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic) {
        Comparison asked = Comparison.of(of, days, to, speaker, topic);
        if (!asked.faults().isEmpty()) {
            return page(400, asked, asked.faults(), null);
        }
        try {
            return page(
                    200,
                    asked,
                    List.of(),
                    query.trends(asked.of(), asked.days(), asked.to(), asked.speaker(), asked.topic()));
        } catch (ProblemException refused) {
            return page(400, asked, Pages.faults(refused), null);
        }
    }

    private Response page(int status, Comparison asked, List<String> faults, @Nullable TrendReport report) {
        List<Row> rows = report == null
                ? List.of()
                : report.items().stream()
                        .map(item -> Row.of(item, report, asked))
                        .toList();
        return pages.of(
                status,
                Templates.trends(new View(
                        asked,
                        choices.speakers(asked.speaker()),
                        choices.topics(),
                        LocalDate.now(clock).minusDays(1),
                        faults,
                        report,
                        rows.stream().filter(ShowTrends::hasChanged).toList(),
                        rows.stream().filter(row -> !hasChanged(row)).toList())));
    }

    private static boolean hasChanged(Row row) {
        return row.item().label() != TrendLabel.NONE;
    }
}
