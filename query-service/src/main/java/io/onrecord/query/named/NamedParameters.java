package io.onrecord.query.named;

import io.onrecord.query.count.Step;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Match;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words that the counts of articles know. */
public final class NamedParameters {
    @Parameter(description = "Name of the outlet, as in /outlets, or 'unknown'.", example = "Lake Herald")
    @QueryParam("outlet")
    public @Nullable String outlet;

    @Parameter(
            description = "First day of publication, inclusive. What has no sure day is counted beside.",
            example = "2024-03-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(
            description = "Last day of publication, inclusive. What has no sure day is counted beside.",
            example = "2024-03-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(
            description =
                    "Width of a bin: day, week (ISO, from Monday) or month. Left out: days up to 62 of them, weeks up to 400"
                            + " days, else months.",
            example = "week",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("by")
    public @Nullable String by;

    @Nullable
    Step step() {
        return Given.oneOf(Step.class, "by", by);
    }

    /** What these words say of one speaker. */
    Filter filter(UUID speaker) {
        @Nullable LocalDate firstDay = Given.day("from", from);
        @Nullable LocalDate lastDay = Given.day("to", to);
        Given.inOrder(firstDay, lastDay);
        return new Filter(
                new Match<>(speaker),
                null,
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
