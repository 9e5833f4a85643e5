package io.onrecord.ingest.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.ingest.article.FetchPage.Result.Got;
import io.onrecord.ingest.article.FetchPage.Result.NotGot;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Articles by the address of their page. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class PageResource {
    private static final int MOST_BYTES = 16_384;

    private static final String PAGE = """
            {"url": "https://news.example.org/2024/03/15/low", "outlet": "Northern Wire"}""";

    private final ReadJson<PageSubmission> read;
    /** A server may be slow on purpose, and each fetch holds a thread. */
    private static final int AT_ONCE = 8;

    private final FetchPage fetch;
    private final ReceiveArticle receive;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PageResource(ObjectMapper mapper, FetchPage fetch, ReceiveArticle receive) {
        this.read = new ReadJson<>(mapper, PageSubmission.class, "page", MOST_BYTES, "", "{\"url\": \"https://…\"}");
        this.fetch = fetch;
        this.receive = receive;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Fetch a page and take in its article",
            description =
                    "Only from the public internet, and only what the site's robots.txt lets us read. What is given here goes before what"
                            + " the page says of itself.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PageSubmission.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
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
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "page-too-large, article-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "url-invalid, url-refused, robots-refuse, page-not-fetched, and all of POST /articles",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "too-many-fetches: others are being fetched; ask again in some seconds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(InputStream body) throws IOException {
        PageSubmission page = read.read(body);
        if (!turns.tryAcquire()) {
            throw Refusals.busyFetching(AT_ONCE);
        }
        try {
            return switch (fetch.fetch(page)) {
                case Got got -> Receipts.answer(receive.receive(got.submission()));
                case NotGot not -> throw not.problem();
            };
        } finally {
            turns.release();
        }
    }
}
