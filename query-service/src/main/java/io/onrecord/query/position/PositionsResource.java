package io.onrecord.query.position;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.query.filter.CountParameters;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.FilterParameters;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.problem.Problems;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "positions", description = "What a speaker has said on a topic, and where that may have changed.")
@Transactional
class PositionsResource {
    private static final String NONE = "none";

    private final Positions positions;
    private final Changes changes;
    private final Meaning meaning;

    PositionsResource(Positions positions, Changes changes, Meaning meaning) {
        this.positions = positions;
        this.changes = changes;
        this.meaning = meaning;
    }

    @GET
    @Operation(
            operationId = "getPosition",
            summary = "What one speaker has said on one topic, the newest first",
            description =
                    "Each utterance once, as it was said first in this record; with what it may change as against an earlier one."
                            + " A change is a candidate: whether it is one, only a person's verdict says. Speaker and topic must be given;"
                            + " the other words are those of the first statement.")
    public Position position(@BeanParam CountParameters given, @BeanParam PageParameters page) {
        Filter filter = given.filter(meaning).firsts();
        if (filter.speaker() == null || filter.speaker().value() == null) {
            throw Problems.invalid("speaker", "must be the id of a speaker: a position is somebody's on something");
        }
        if (filter.topics() == null) {
            throw Problems.invalid("topic", "must be given: a position is somebody's on something");
        }
        return positions.of(filter.speaker().value(), filter.topics(), filter, page.of(Positions.LIST));
    }

    @GET
    @Path("/changes")
    @Operation(
            operationId = "listChanges",
            summary = "Pairs of statements that may be a change of position",
            description =
                    "Those pointed out, the likeliest to be worth a look first, then those that people have picked. With from or to,"
                            + " by the day of the later statement.")
    public Page<PositionChange> list(
            @Parameter(
                            description = "Id of the speaker.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("speaker")
                    @Nullable
                    String speaker,
            @Parameter(
                            description = "Id of a topic that both are about; what is about one below it fits too.",
                            example = "ceasefire")
                    @QueryParam("topic")
                    @Nullable
                    String topic,
            @Parameter(
                            description =
                                    "What a person has decided: reversal, refinement or no_change, in capitals or not; none: nobody has yet.",
                            example = "none")
                    @QueryParam("verdict")
                    @Nullable
                    String verdict,
            @Parameter(
                            description = "First day of publication of the later statement, inclusive.",
                            example = "2024-03-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last day of publication of the later statement, inclusive.",
                            example = "2024-03-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @BeanParam PageParameters page) {
        var given = new FilterParameters();
        given.speaker = Given.optionalId("speaker", speaker) == null ? null : speaker;
        given.topic = topic;
        given.from = from;
        given.to = to;
        return changes.page(wanted(given.filter(meaning), verdict), page.of(Changes.LIST));
    }

    @GET
    @Path("/changes/{id}")
    @Operation(
            operationId = "getChange",
            summary = "Two statements of one speaker side by side",
            description = "By their ids with ~ between them, in either order, whether or not they were pointed out.")
    public PositionChange get(
            @Parameter(
                            description = "Ids of two statements with ~ between them.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1~5a3c6f0e-1d2b-5c4a-8e9f-0000000000f2",
                            schema = @Schema(type = SchemaType.STRING))
                    @PathParam("id")
                    String id) {
        return changes.of(Two.of("id", id)).orElseThrow(() -> Problems.notFound("change", id));
    }

    private static Wanted wanted(Filter filter, @Nullable String verdict) {
        @Nullable String given = Given.text("verdict", verdict);
        boolean undecided = given != null && given.toLowerCase(Locale.ROOT).equals(NONE);
        return new Wanted(filter, undecided ? null : Given.oneOf(Verdict.class, "verdict", given), undecided);
    }
}
