package io.onrecord.query.filter;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words, for articles. */
public final class ArticleParameters extends FilterParameters {
    @Parameter(
            description = "Words to find in text or title: all of them, \"in this order\", either or other, -not this.",
            example = "\"full withdrawal\" -talks",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @QueryParam("q")
    public @Nullable String q;

    @Override
    public Filter filter(Function<String, List<String>> within) {
        return super.filter(within).saying(Given.text("q", q));
    }
}
