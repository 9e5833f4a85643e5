package io.onrecord.query.trend;

import io.onrecord.contracts.api.Course;
import io.onrecord.query.filter.FilterParameters;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.problem.Problems;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/course")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trends", description = "What is said more or less often than chance explains.")
@Transactional
class CourseResource {
    private final Courses courses;
    private final Meaning meaning;

    CourseResource(Courses courses, Meaning meaning) {
        this.courses = courses;
        this.meaning = meaning;
    }

    @GET
    @Operation(
            operationId = "getCourse",
            summary = "How often something is said over the weeks: slow change and bursts",
            description =
                    "Of a topic, a speaker, an outlet, or a pair of them, as a share of all utterances, or of the speaker's where a"
                            + " topic is asked for too. Whole ISO weeks that are over and lie between from and to. A week's number opens into /statements?first=true"
                            + " with the same filters and its days.")
    public Course course(@BeanParam FilterParameters given) {
        var filter = given.filter(meaning).firsts();
        if (filter.speaker() == null && filter.topics() == null) {
            throw Problems.invalid("topic", "or 'speaker' must be given: everything is always all of everything");
        }
        return courses.read(filter, LocalDate.now(ZoneOffset.UTC));
    }
}
