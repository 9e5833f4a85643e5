package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.ingest.article.Submission.Fields;
import io.onrecord.ingest.table.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Articles as files, many a request. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class UploadResource {
    /** Each holds some megabytes of what it has not written yet; the command to load sends as many. */
    private static final int AT_ONCE = 8;

    private final ReceiveUpload receive;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    UploadResource(ReceiveUpload receive) {
        this.receive = receive;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Hand in articles as files",
            description =
                    "Parts named file: plain text, HTML, .json with one submission, .jsonl with one a line, .csv or .tsv with a header"
                            + " and one a row; .zip, .tar, .tar.gz or .gz of these; .warc or .warc.gz of a crawl. The fields hold for"
                            + " every article that does not say it itself; title and url only go with a single article. The field"
                            + " columns says which columns of tables, or fields of JSON, hold what: text:body,url:link.")
    @APIResponse(
            responseCode = "201",
            description = "At least one new article or version; the report tells of each.",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadReport.class),
                            examples = @ExampleObject(name = "report", value = Examples.REPORT)))
    @APIResponse(
            responseCode = "200",
            description = "The record had all that was accepted.",
            content = @Content(schema = @Schema(implementation = UploadReport.class)))
    @APIResponse(responseCode = "400", description = "upload-without-file, json-invalid of a single article")
    @APIResponse(responseCode = "413", description = "article-too-large of a single article, request-too-large")
    @APIResponse(
            responseCode = "422",
            description =
                    "field-of-one-article, columns-invalid; the problem of a single article; or a report when several were"
                            + " refused")
    @APIResponse(
            responseCode = "429",
            description = "too-many-uploads: others are being taken in; send it again in some seconds")
    public Response upload(
            @RestForm("file") @Nullable List<FileUpload> files,
            @RestForm @Nullable String title,
            @RestForm @Nullable String url,
            @RestForm @Nullable String outlet,
            @RestForm @Nullable String publishedAt,
            @RestForm @Nullable String columns)
            throws IOException {
        if (files == null || files.isEmpty()) {
            throw Refusals.noFile();
        }
        Fields fields = new Fields(title, url, outlet, publishedAt);
        if (!turns.tryAcquire()) {
            throw Refusals.busyTakingIn(AT_ONCE);
        }
        try {
            UploadReport report = receive.receive(files, fields, Columns.of(columns));
            return Response.status(status(report)).entity(report).build();
        } finally {
            turns.release();
        }
    }

    /** As for a single submission where it can be said in one number; a lone refused article is its problem. */
    private static int status(UploadReport report) {
        if (!report.accepted().isEmpty()) {
            return report.accepted().stream().anyMatch(ArticleReceipt::created) ? 201 : 200;
        }
        if (report.refused().size() == 1) {
            Problem problem = report.refused().getFirst().problem();
            throw new ProblemException(problem);
        }
        return 422;
    }
}
