package io.onrecord.query.trend;

import io.onrecord.contracts.api.Course;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.topic.Topics;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/course")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trends", description = "What is said more or less often than chance explains.")
@Transactional
class CourseResource {
    private final Courses courses;
    private final Topics topics;

    CourseResource(Courses courses, Topics topics) {
        this.courses = courses;
        this.topics = topics;
    }

    @GET
    @Operation(
            operationId = "getCourse",
            summary = "How often something is said over the weeks: slow change and bursts",
            description =
                    "Of a topic, a speaker, an outlet, or a pair of them, as a share of all utterances, or of the speaker's where a"
                            + " topic is asked for too. Whole ISO weeks that are over. A week's number opens into /statements?first=true"
                            + " with the same filters and its days.")
    public Course course(
            @Parameter(
                            description = "Id of the speaker.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("speaker")
                    @Nullable
                    String speaker,
            @Parameter(description = "Id of a topic; what is about one below it counts too.", example = "ceasefire")
                    @QueryParam("topic")
                    @Nullable
                    String topic,
            @Parameter(description = "Name of the outlet that had it first, or 'unknown'.", example = "Lake Herald")
                    @QueryParam("outlet")
                    @Nullable
                    String outlet,
            @Parameter(
                            description = "From the first whole week on or after this day.",
                            example = "2024-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "To the last whole week on or before this day.",
                            example = "2024-03-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        var given = new StatementParameters();
        given.speaker = speaker;
        given.topic = topic;
        given.outlet = outlet;
        given.first = "true";
        given.from = from;
        given.to = to;
        var filter = given.filter(topics::within);
        if (filter.speaker() == null && filter.topics() == null) {
            throw Problems.invalid("topic", "or 'speaker' must be given: everything is always all of everything");
        }
        return courses.read(filter, LocalDate.now(ZoneOffset.UTC));
    }
}
