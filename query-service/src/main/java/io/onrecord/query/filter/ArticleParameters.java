package io.onrecord.query.filter;

import io.onrecord.contracts.api.CopiesShown;
import io.onrecord.query.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
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

    @Parameter(
            description = "Id of a speaker who is named in the article, speaking or not.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("names")
    public @Nullable String names;

    @Parameter(
            description =
                    "With names: true, only articles that have a statement of that speaker too; false, only those that"
                            + " have none.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("quotes")
    public @Nullable String quotes;

    @Parameter(
            description =
                    "Which articles: all, first (each story once, without copies), or only the copies. All unless said.",
            example = "first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"all", "first", "only"}))
    @QueryParam("copies")
    public @Nullable String copies;

    @Parameter(
            description = "Id of an article: the copies of it.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("copyOf")
    public @Nullable String copyOf;

    /** Which copies are to be among them. */
    public Copying copying() {
        return new Copying(
                Objects.requireNonNullElse(Given.oneOf(CopiesShown.class, "copies", copies), CopiesShown.ALL),
                Given.optionalId("copyOf", copyOf));
    }

    /** Who is to be named; null where that is not asked. */
    public @Nullable Naming naming(Meaning meaning) {
        @Nullable UUID named = Given.optionalId("names", names);
        @Nullable Boolean quoted = Given.yesOrNo("quotes", quotes);
        if (named == null && quoted != null) {
            throw Problems.invalid("quotes", "needs 'names', the id of the speaker who is to be quoted or not");
        }
        return named == null ? null : new Naming(meaning.speaker(named), quoted);
    }

    @Override
    public Filter filter(Meaning meaning) {
        return super.filter(meaning).saying(Given.text("q", q));
    }
}
