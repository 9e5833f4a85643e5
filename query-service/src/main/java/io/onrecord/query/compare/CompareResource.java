package io.onrecord.query.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.onrecord.contracts.api.Compared;
import io.onrecord.query.filter.Meaning;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1")
@Tag(name = "trends", description = "What is said more or less often than chance explains.")
@Transactional
class CompareResource {
    private final CompareItems compare;
    private final Meaning meaning;

    CompareResource(CompareItems compare, Meaning meaning) {
        this.compare = compare;
        this.meaning = meaning;
    }

    @GET
    @Path("/compare")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareItems",
            summary = "Two to five topics, speakers or outlets in the same bins of time",
            description =
                    "Of each: utterances, statements with the copies, and its share of all utterances that fit the other filters,"
                            + " with a 90 % interval (Wilson's score interval). An utterance may be about several topics, so the shares"
                            + " of topics need not add up to one. A bin's number opens into /statements?first=true with the item, the"
                            + " other filters and the bin's days; without 'first' for the statements, without the item for the whole."
                            + " What has no sure day is counted beside. Without from and to, from the first to the last day that has anything of"
                            + " the items. What is compared cannot be a filter as well. At most 5,000 bins.")
    public Compared compare(@BeanParam CompareParameters parameters) {
        return read(parameters);
    }

    @GET
    @Path("/compare.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportComparisonCsv",
            summary = "The same as a table: one row an item and bin",
            description = "UTF-8, RFC 4180, one header line; item by item, in order of time.")
    public RestResponse<byte[]> csv(@BeanParam CompareParameters parameters) throws JsonProcessingException {
        var mapper = new CsvMapper();
        return ResponseBuilder.ok(mapper.writer(mapper.schemaFor(Line.class).withHeader())
                        .writeValueAsBytes(Line.all(read(parameters))))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comparison.csv\"")
                .build();
    }

    private Compared read(CompareParameters parameters) {
        return compare.read(parameters.question(meaning, LocalDate.now(ZoneOffset.UTC)));
    }
}
