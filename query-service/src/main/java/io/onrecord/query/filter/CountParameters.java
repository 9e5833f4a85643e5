package io.onrecord.query.filter;

import io.onrecord.contracts.StatementKind;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words that the roll-ups can answer. */
public class CountParameters extends FilterParameters {
    @Parameter(
            description = "How the article renders it: direct, mixed or indirect, in capitals or not.",
            example = "direct",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("kind")
    public @Nullable String kind;

    @Override
    public Filter filter(Meaning meaning) {
        return super.filter(meaning).of(Given.oneOf(StatementKind.class, "kind", kind));
    }
}
