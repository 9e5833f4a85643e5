package io.onrecord.query.trend;

import io.onrecord.contracts.api.TrendReport;
import io.onrecord.query.filter.Given;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Remembered;
import io.onrecord.query.topic.Topics;
import io.onrecord.query.trend.Asked.Of;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trends", description = "What is said more or less often than chance explains.")
@Transactional
class TrendsResource {
    private static final Set<String> LENGTHS = Set.of("1", "7", "28");
    private static final int USUAL = 7;
    private static final int REPORTS = 500;

    private final Trends trends;
    private final TrendCounts counts;
    private final Topics topics;
    private final Speakers speakers;
    private final Remembered<Asked, TrendReport> reports;

    TrendsResource(Database database, Trends trends, TrendCounts counts, Topics topics, Speakers speakers) {
        this.reports = new Remembered<>(database, REPORTS);
        this.trends = trends;
        this.counts = counts;
        this.topics = topics;
        this.speakers = speakers;
    }

    @GET
    @Operation(
            operationId = "getTrends",
            summary =
                    "Topics, speakers, outlets, or pairs of a speaker and a topic, in a window of 1, 7 or 28 days against eight weeks before it",
            description =
                    "Counted are utterances, not copies, as a share of all that the same outlets, or the speaker asked for,"
                            + " said; of a pair, as a share of what its speaker said, for the 500 speakers who said most in the window. An item's number opens into /statements?first=true with its topic, speaker or outlet (of a pair, with both of pair) and the days of the"
                            + " window. At most 200 items.")
    public TrendReport trends(
            @Parameter(
                            description =
                                    "What to compare: topics, speakers, pairs (what a speaker says on a topic) or outlets. Outlets need a topic or a speaker.",
                            example = "topics",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "topics"))
                    @QueryParam("of")
                    @Nullable
                    String of,
            @Parameter(
                            description = "Length of the window in days: 1, 7 or 28.",
                            example = "7",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "7"))
                    @QueryParam("days")
                    @Nullable
                    String days,
            @Parameter(
                            description =
                                    "Last day of the window. Left out: the last day that has a statement and is over.",
                            example = "2024-03-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description = "Only what this speaker said.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("speaker")
                    @Nullable
                    String speaker,
            @Parameter(description = "Only what is about this topic or one below it.", example = "ceasefire")
                    @QueryParam("topic")
                    @Nullable
                    String topic,
            @Parameter(description = "Only what this outlet had first.", example = "Lake Herald")
                    @QueryParam("outlet")
                    @Nullable
                    String outlet) {
        var today = LocalDate.now(ZoneOffset.UTC);
        @Nullable LocalDate asked = Given.day("to", to);
        var last = asked != null ? asked : counts.lastDay(today).orElse(today.minusDays(1));
        if (!last.isBefore(today)) {
            throw Problems.invalid(
                    "to",
                    "must be a day that is over, before " + today + ": a running day is compared with whole ones");
        }
        var question = new Asked(
                Objects.requireNonNullElse(Given.oneOf(Of.class, "of", of), Of.TOPICS),
                Window.endingOn(last, length(days)),
                Given.optionalId("speaker", speaker),
                Given.text("topic", topic),
                Given.UNKNOWN.equals(outlet) ? "" : Given.text("outlet", outlet));
        check(question);
        return reports.of(question, () -> trends.report(question, topics.names(), speakers::names));
    }

    private static int length(@Nullable String days) {
        @Nullable String given = Given.text("days", days);
        if (given != null && !LENGTHS.contains(given)) {
            throw Problems.invalid("days", "must be 1, 7 or 28, not '" + given + "'");
        }
        return given == null ? USUAL : Integer.parseInt(given);
    }

    private static void check(Asked asked) {
        if (asked.of() == Of.OUTLETS && asked.topic() == null && asked.speaker() == null) {
            throw Problems.invalid(
                    "of",
                    "outlets are compared by what share of their statements is about a topic or by a speaker: give one");
        }
        if (asked.of() == Of.TOPICS && asked.topic() != null) {
            throw Problems.invalid("topic", "cannot be given where topics are compared");
        }
        if (asked.of() == Of.SPEAKERS && asked.speaker() != null) {
            throw Problems.invalid("speaker", "cannot be given where speakers are compared");
        }
    }
}
