package io.onrecord.query.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.filter.ArticleParameters;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.page.PageParameters;
import io.onrecord.store.article.ArticleVersionEntity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/articles")
@Tag(name = "articles", description = "What was published, as it came and as it was read.")
@Transactional
class ArticlesResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a";

    private final Articles articles;
    private final Progress progress;
    private final Meaning meaning;

    ArticlesResource(Articles articles, Progress progress, Meaning meaning) {
        this.articles = articles;
        this.progress = progress;
        this.meaning = meaning;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listArticles",
            summary = "Articles that fit the filters",
            description = "The newest publication first; what is undated or still on its way comes last.")
    public Page<ArticleSummary> list(@BeanParam ArticleParameters filter, @BeanParam PageParameters page) {
        return articles.page(filter.filter(meaning), filter.naming(meaning), filter.copying(), page.of(Articles.LIST));
    }

    @GET
    @Path("/{id}/state")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getArticleState",
            summary = "Where an article is on its way",
            description = "RECEIVED, ANNOUNCED, then EXTRACTED, or FAILED with the reason. While it is on its way,"
                    + " Retry-After says in how many seconds to ask again.")
    public RestResponse<ArticleProgress> state(
            @Parameter(description = "Id of the article.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        ArticleProgress now = progress.of(Given.id("id", id));
        ResponseBuilder<ArticleProgress> answer = ResponseBuilder.ok(now);
        return (onItsWay(now.state()) ? answer.header(HttpHeaders.RETRY_AFTER, 1) : answer).build();
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getArticleRaw",
            summary = "The bytes of an article as they came",
            description =
                    "Of its newest version, as a download: plain text in its own charset, anything else as bytes.")
    public RestResponse<byte[]> raw(
            @Parameter(description = "Id of the article.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        ArticleVersionEntity body = articles.newest(Given.id("id", id));
        Download file = Download.of(body.key.articleId(), body.mediaType, body.charset);
        return ResponseBuilder.ok(body.raw)
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.filename() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    private static boolean onItsWay(ArticleState state) {
        return switch (state) {
            case RECEIVED, ANNOUNCED -> true;
            case EXTRACTED, FAILED -> false;
        };
    }
}
