package io.onrecord.query.filter;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words, for statements and for counts of them. */
public final class StatementParameters {
    @Parameter(
            description = "Id of the speaker, or 'unknown' for statements whose speaker could not be told.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("speaker")
    public @Nullable String speaker;

    @Parameter(description = "Id of a topic; what is about one of the topics below it fits too.", example = "ceasefire")
    @QueryParam("topic")
    public @Nullable String topic;

    @Parameter(description = "Name of the outlet, as in /outlets, or 'unknown'.", example = "Lake Herald")
    @QueryParam("outlet")
    public @Nullable String outlet;

    @Parameter(
            description = "How the article renders it: direct, mixed or indirect, in capitals or not.",
            example = "direct",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(
            description =
                    "How the speaker holds it: asserted, denied, promised, demanded, asked, hedged or withheld, in capitals or not.",
            example = "denied",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("status")
    public @Nullable String status;

    @Parameter(
            description = "Id of the article it stands in.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("article")
    public @Nullable String article;

    @Parameter(
            description = "Id of any statement of the echo it is in: what is the same utterance.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("echo")
    public @Nullable String echo;

    @Parameter(
            description =
                    "true: of each utterance only the statement that was published first, so that copies do not count; false:"
                            + " all but those.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("first")
    public @Nullable String first;

    @Parameter(
            description = "First day of publication, inclusive. What has no sure day is left out.",
            example = "2024-03-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(
            description = "Last day of publication, inclusive. What has no sure day is left out.",
            example = "2024-03-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(
            description = "Words to find in what was said: all of them, \"in this order\", either or other, -not this.",
            example = "\"full withdrawal\" -talks",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @QueryParam("q")
    public @Nullable String q;

    @Parameter(
            description =
                    "Only statements that the record held at this moment, so that a link answers the same tomorrow. Articles read"
                            + " again since may differ: the header Onrecord-Reread says how many there are.",
            example = "2024-06-01T12:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("asOf")
    public @Nullable String asOf;

    /**
     * The filter that these words say.
     *
     * @param within a topic with all below it
     */
    public Filter filter(Function<String, List<String>> within) {
        @Nullable LocalDate firstDay = Given.day("from", from);
        @Nullable LocalDate last = Given.day("to", to);
        Given.inOrder(firstDay, last);
        @Nullable String topicId = Given.text("topic", topic);
        return new Filter(
                Given.<UUID>match("speaker", speaker, id -> Given.id("speaker", id)),
                topicId == null ? null : within.apply(topicId),
                Given.<String>match("outlet", outlet, name -> name),
                Given.oneOf(StatementKind.class, "kind", kind),
                Given.oneOf(StatementStatus.class, "status", status),
                Given.optionalId("article", article),
                Given.optionalId("echo", echo),
                Given.yesOrNo("first", first),
                firstDay,
                last,
                Given.text("q", q),
                Given.past("asOf", asOf, Instant.now()));
    }
}
