package io.onrecord.query.export;

import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.unchanged.Revision;
import io.onrecord.query.unchanged.Validator;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "statements", description = "Who said what, where it stands.")
class ExportResource {
    private final WriteStatements write;
    private final WriteLinked linked;
    private final Meaning meaning;

    private final Revision revision;

    ExportResource(WriteStatements write, WriteLinked linked, Meaning meaning, Revision revision) {
        this.write = write;
        this.linked = linked;
        this.meaning = meaning;
        this.revision = revision;
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
    public Response csv(@BeanParam StatementParameters parameters, @Context HttpServerRequest request) {
        Filter filter = parameters.filter(meaning);
        return file(request, "statements.csv", "text/csv;charset=UTF-8", out -> write.csv(filter, out));
    }

    @GET
    @Path("/statements.jsonl")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportStatementsJsonLines",
            summary = "All statements that fit the filters, as JSON Lines",
            description = "One statement a line, as in the list and in its order, however many.")
    public Response jsonLines(@BeanParam StatementParameters parameters, @Context HttpServerRequest request) {
        Filter filter = parameters.filter(meaning);
        return file(request, "statements.jsonl", "application/x-ndjson", out -> write.jsonLines(filter, out));
    }

    @GET
    @Path("/statements.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "exportStatementsJsonLd",
            summary = "All statements that fit the filters, as linked data",
            description =
                    "One document of JSON-LD in the words of schema.org: Quotation where the words are the speaker's own, Claim where"
                            + " they are the reporter's. Selectors of Web Annotation say where they stand in the article's text.")
    public Response jsonLd(@BeanParam StatementParameters parameters, @Context HttpServerRequest request) {
        Filter filter = parameters.filter(meaning);
        return file(request, "statements.jsonld", "application/ld+json", out -> linked.write(filter, out));
    }

    /** The tag is taken before the first page is read: what is written meanwhile makes another one. */
    private Response file(HttpServerRequest request, String name, String type, StreamingOutput content) {
        Validator tag = revision.tag(request.uri());
        boolean had = tag.isIn(request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
        boolean headersOnly = request.method().equals(HttpMethod.HEAD);
        return (had ? Response.notModified() : Response.ok(headersOnly ? null : content))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
