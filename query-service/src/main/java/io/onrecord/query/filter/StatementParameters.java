package io.onrecord.query.filter;

import io.onrecord.contracts.StatementStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words, for statements and for counts of them. */
public final class StatementParameters extends CountParameters {
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

    @Override
    public Filter filter(Meaning meaning) {
        Filter common = super.filter(meaning);
        return new Filter(
                common.speaker(),
                common.topics(),
                common.outlet(),
                common.kind(),
                Given.oneOf(StatementStatus.class, "status", status),
                Given.optionalId("article", article),
                Given.optionalId("echo", echo),
                Given.yesOrNo("first", first),
                common.from(),
                common.to(),
                Given.text("q", q),
                Given.past("asOf", asOf, Instant.now()));
    }
}
