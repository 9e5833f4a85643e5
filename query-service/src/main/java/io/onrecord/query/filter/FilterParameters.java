package io.onrecord.query.filter;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words that mean the same wherever they stand. */
public class FilterParameters {
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

    /**
     * The filter that these words say.
     *
     * @param meaning what its ids stand for
     */
    public Filter filter(Meaning meaning) {
        @Nullable LocalDate firstDay = Given.day("from", from);
        @Nullable LocalDate lastDay = Given.day("to", to);
        Given.inOrder(firstDay, lastDay);
        @Nullable String topicId = Given.text("topic", topic);
        return new Filter(
                Given.<UUID>match("speaker", speaker, id -> meaning.speaker(Given.id("speaker", id))),
                topicId == null ? null : meaning.topics(topicId),
                Given.<String>match("outlet", outlet, name -> name),
                null,
                null,
                null,
                null,
                null,
                firstDay,
                lastDay,
                null,
                null);
    }
}
