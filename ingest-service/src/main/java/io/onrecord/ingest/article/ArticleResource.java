package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Articles as JSON, one a request. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class ArticleResource {
    private final ReadSubmission read;
    private final ReceiveArticle receive;
    private final ArticleLimits limits;

    ArticleResource(ReadSubmission read, ReceiveArticle receive, ArticleLimits limits) {
        this.read = read;
        this.receive = receive;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in an article",
            description =
                    "Text or HTML, with whatever is known of it. The same article again is harmless: it is recognised by its"
                            + " address, or by its publisher and content.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleSubmission.class),
                            examples = {
                                @ExampleObject(name = "text", value = Examples.TEXT),
                                @ExampleObject(name = "html", value = Examples.HTML)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "A new article, or a new version of one; watch its state at Location.",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleReceipt.class),
                            examples = @ExampleObject(name = "new", value = Examples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "The record had it already.",
            content = @Content(schema = @Schema(implementation = ArticleReceipt.class)))
    @APIResponse(responseCode = "400", description = "json-invalid", content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "413",
            description = "article-too-large",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "too large", value = Examples.TOO_LARGE)))
    @APIResponse(
            responseCode = "422",
            description = "article-empty, article-binary, article-not-text, article-text-and-html, page-too-complex,"
                    + " page-not-article, url-invalid,"
                    + " published-at-invalid, published-at-future, title-too-long, outlet-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(@HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length, InputStream body)
            throws IOException {
        if (length != null && length > limits.maxJsonBytes()) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
        return Receipts.answer(receive.receive(Submission.of(read.read(body), null)));
    }
}
