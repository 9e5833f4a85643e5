package io.onrecord.query.named;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.compare.Wilson;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.takedown.Missing;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/speakers")
@Tag(name = "speakers")
@Transactional
class NamedResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001";

    private final CountNamed count;
    private final Speakers speakers;
    private final Meaning meaning;
    private final Missing missing;
    private final Database database;

    NamedResource(CountNamed count, Speakers speakers, Meaning meaning, Missing missing, Database database) {
        this.count = count;
        this.speakers = speakers;
        this.meaning = meaning;
        this.missing = missing;
        this.database = database;
    }

    @GET
    @Path("/{id}/named")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countNamed",
            summary = "In how many articles a speaker is named, and in how many quoted",
            description =
                    "Over time and by outlet, with the share of the articles that name the speaker which quote, and a 90 %"
                            + " interval (Wilson's score interval). Quoted is who has a statement in the article, of whatever kind; who is"
                            + " quoted is named. A number opens into /articles?names= with the speaker, the other filters and the bin's days,"
                            + " with quotes=true for those that quote. What has no sure day is counted beside. Without from and to, from"
                            + " the first to the last day that has an article. At most 5,000 bins.")
    public Named named(
            @Parameter(description = "Id of the speaker.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @BeanParam NamedParameters parameters) {
        return read(id, parameters);
    }

    @GET
    @Path("/{id}/named.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportNamedCsv",
            summary = "The same over time as a table: one row a bin",
            description = "UTF-8, RFC 4180, one header line; in order of time.")
    public RestResponse<byte[]> csv(
            @Parameter(description = "Id of the speaker.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @BeanParam NamedParameters parameters)
            throws JsonProcessingException {
        var mapper = new CsvMapper();
        List<Line> lines = read(id, parameters).bins().stream().map(Line::of).toList();
        return ResponseBuilder.ok(
                        mapper.writer(mapper.schemaFor(Line.class).withHeader()).writeValueAsBytes(lines))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"named.csv\"")
                .build();
    }

    @GET
    @Path("/named")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listNamedSpeakers",
            summary = "Who is much spoken about and hardly quoted, or the other way round",
            description =
                    "hardly: by the upper end of the interval of the share of articles that quote, the lowest first; mostly: by"
                            + " its lower end, the highest first. So nobody is at an end for one article. Over the whole record, dated or not;"
                            + " that order moves as the record grows.")
    public Page<NamedSpeaker> list(
            @Parameter(
                            description = "Who comes first: who is hardly quoted, or mostly.",
                            example = "hardly",
                            schema = @Schema(defaultValue = "hardly"))
                    @QueryParam("quoted")
                    @Nullable
                    String quoted,
            @BeanParam PageParameters parameters) {
        Quoted first = Objects.requireNonNullElse(Given.oneOf(Quoted.class, "quoted", quoted), Quoted.HARDLY);
        PageRequest page = parameters.of(first.list());
        return page.cut(
                database.list(first.query(page.after(), page.rows()), NamedResource::found),
                rows -> rows.stream().map(Found::speaker).toList(),
                row -> page.at(Double.toString(row.sortKey()), row.speaker().id()));
    }

    private Named read(String given, NamedParameters parameters) {
        UUID id = meaning.speaker(Given.id("id", given));
        if (speakers.names(List.of(id.toString())).isEmpty()) {
            throw missing.speaker(id);
        }
        return count.read(parameters.filter(id), parameters.step(), LocalDate.now(ZoneOffset.UTC));
    }

    private static Found found(Row row) throws SQLException {
        long named = row.number("articles_named");
        long quoted = row.number("articles_quoted");
        return new Found(
                row.real("sort_key"),
                new NamedSpeaker(
                        row.id("speaker_id"),
                        row.text("name"),
                        SpeakerKind.valueOf(row.text("kind")),
                        named,
                        quoted,
                        Objects.requireNonNull(Wilson.share(quoted, named))));
    }

    private record Found(double sortKey, NamedSpeaker speaker) {}
}
