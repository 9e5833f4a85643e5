package io.onrecord.query.export;

import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.topic.Topics;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "statements", description = "Who said what, where it stands.")
class ExportResource {
    private final WriteStatements write;
    private final Topics topics;

    ExportResource(WriteStatements write, Topics topics) {
        this.write = write;
        this.topics = topics;
    }

    @GET
    @Path("/statements.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportStatementsCsv",
            summary = "All statements that fit the filters, as a table",
            description =
                    "UTF-8, RFC 4180, one header line; in the order of the list, however many. Words that a spreadsheet would"
                            + " take for a formula have an apostrophe before them.")
    public Response csv(@BeanParam StatementParameters parameters) {
        Filter filter = parameters.filter(topics::within);
        return file("statements.csv", "text/csv;charset=UTF-8", out -> write.csv(filter, out));
    }

    @GET
    @Path("/statements.jsonl")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportStatementsJsonLines",
            summary = "All statements that fit the filters, as JSON Lines",
            description = "One statement a line, as in the list and in its order, however many.")
    public Response jsonLines(@BeanParam StatementParameters parameters) {
        Filter filter = parameters.filter(topics::within);
        return file("statements.jsonl", "application/x-ndjson", out -> write.jsonLines(filter, out));
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
