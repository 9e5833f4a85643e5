package io.onrecord.query.speaker;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.query.filter.Given;
import io.onrecord.query.page.PageParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers", description = "Whom statements are attributed to, across articles.")
@Transactional
class SpeakersResource {
    private final Speakers speakers;
    private final SuggestSpeakers suggest;

    SpeakersResource(Speakers speakers, SuggestSpeakers suggest) {
        this.speakers = speakers;
        this.suggest = suggest;
    }

    @GET
    @Operation(
            operationId = "listSpeakers",
            summary = "Speakers, by name or by how much they said",
            description =
                    "With q: the 200 whose names or aliases are likest to it, those without statements too."
                            + " Without: everybody with a statement, most statements first; that order moves as the record grows.")
    public Page<SpeakerSummary> list(
            @Parameter(
                            description = "A name or part of one; spelling may be off.",
                            example = "orlova",
                            schema = @Schema(maxLength = 500))
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "person, organisation, group, anonymous, document or unknown.", example = "person")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @BeanParam PageParameters page) {
        return speakers.page(Given.text("q", q), Given.oneOf(SpeakerKind.class, "kind", kind), page);
    }

    @GET
    @Path("/suggest")
    @Operation(
            operationId = "suggestSpeakers",
            summary = "Whom somebody may mean who has typed part of a name",
            description =
                    "At most ten: names or aliases that begin so, or have a word that does, then names spelt like it; among as"
                            + " good ones, who said most first. Statements up to some hundreds are counted in full. From two"
                            + " letters on; fewer find nobody.")
    public List<SpeakerSuggestion> suggest(
            @Parameter(
                            description = "What was typed of a name; spelling may be off.",
                            example = "orlo",
                            schema = @Schema(maxLength = 500))
                    @QueryParam("q")
                    @Nullable
                    String q) {
        return suggest.of(Given.text("q", q));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSpeaker",
            summary = "One speaker",
            description =
                    "Names, offices, and how many statements by topic and by outlet, dated or not. A statement with"
                            + " two topics counts under both, and under those above them, each once.")
    public SpeakerDetail get(
            @Parameter(
                            description = "Id of the speaker.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
                            schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return speakers.detail(Given.id("id", id));
    }
}
