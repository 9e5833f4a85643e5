package io.onrecord.query.version;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.query.filter.Given;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@Transactional
class VersionsResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a";

    private final Versions versions;

    VersionsResource(Versions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "listVersions",
            summary = "The versions of an article",
            description =
                    "The newest first, each with the number of statements that it has more, less and otherwise than the newest"
                            + " before it that was read. A version that was never read says so.")
    public Page<VersionSummary> list(
            @Parameter(description = "Id of the article.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @BeanParam PageParameters page) {
        return versions.page(Given.id("id", id), page.of(Versions.LIST));
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getVersion",
            summary = "One version of an article, as it was",
            description =
                    "Its text, and its statements as they were when a newer version took its place. All spans count Unicode code"
                            + " points of 'text'.")
    public VersionDetail get(
            @Parameter(description = "Id of the article.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "Number of the version, from 1.",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @PathParam("version")
                    String version) {
        return versions.detail(Given.id("id", id), Given.ordinal("version", version));
    }

    @GET
    @Path("/{version}/changes")
    @Operation(
            operationId = "getVersionChanges",
            summary = "What a version says otherwise than another",
            description =
                    "Statements that were added, changed or removed, those that changed word by word; and both texts, paragraph by"
                            + " paragraph. Two statements of one speaker are one that has changed when half of their words are the same, of two speakers when four in five are.")
    public VersionChanges changes(
            @Parameter(description = "Id of the article.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "Number of the version, from 1.",
                            example = "2",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @PathParam("version")
                    String version,
            @Parameter(
                            description =
                                    "Number of the version to compare it with; the newest before it that was read, when left out.",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("against")
                    @Nullable
                    String against) {
        int after = Given.ordinal("version", version);
        @Nullable String given = Given.text("against", against);
        @Nullable Integer before = given == null ? null : Given.ordinal("against", given);
        if (before != null && before == after) {
            throw Problems.invalid("against", "must be another version than " + after + ", which is compared with it");
        }
        return versions.changes(Given.id("id", id), after, before);
    }
}
