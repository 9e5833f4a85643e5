package io.onrecord.query.statement;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.article.Articles;
import io.onrecord.query.article.Context;
import io.onrecord.query.correction.Corrections;
import io.onrecord.query.facet.CountFacets;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.filter.StatementParameters;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements", description = "Who said what, where it stands.")
@Transactional
class StatementsResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1";

    private final Statements statements;
    private final RankStatements ranked;
    private final FindLike like;
    private final CountFacets facets;
    private final Articles articles;
    private final Corrections corrections;
    private final Meaning meaning;

    StatementsResource(
            Statements statements,
            RankStatements ranked,
            FindLike like,
            CountFacets facets,
            Articles articles,
            Corrections corrections,
            Meaning meaning) {
        this.statements = statements;
        this.ranked = ranked;
        this.like = like;
        this.facets = facets;
        this.articles = articles;
        this.corrections = corrections;
        this.meaning = meaning;
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "Statements that fit the filters",
            description =
                    "The newest publication first, the statements of an article in the order of its text; what has no"
                            + " sure day comes last. With q, 'matches' says where its words stand in the text.")
    public Page<StatementSummary> list(
            @Parameter(
                            description =
                                    "newest, or relevance (with q): the newest 1,000 that fit stand first, those that fit best"
                                            + " before the others, each with its 'relevance'; the rest follow by date, without.",
                            example = "relevance",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "newest"))
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam StatementParameters parameters,
            @BeanParam PageParameters page) {
        Filter filter = parameters.filter(meaning);
        return switch (Objects.requireNonNullElse(Given.oneOf(Order.class, "sort", sort), Order.NEWEST)) {
            case NEWEST -> statements.markedPage(filter, page.of(Statements.LIST));
            case RELEVANCE -> {
                if (filter.q() == null) {
                    throw Problems.invalid(
                            "sort",
                            "relevance goes by the words of 'q', and there are none; give 'q' too, or leave 'sort' out");
                }
                yield ranked.page(filter, filter.q(), page.of(RankStatements.LIST));
            }
        };
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "getFacets",
            summary = "What the statements that fit the filters are made up of",
            description =
                    "How many of them each value of a further filter would leave: the ten most frequent of each, and years or"
                            + " months. Every facet goes by all filters given, its own too; of topics, it has those below the"
                            + " one given. Up to 1,000 statements are counted in full; more by day, the status among the newest 1,000. With words,"
                            + " status, article, echo or a moment up to 2,000 are counted in full, out of the first 5,000 that have the words"
                            + " of 'q'. Where 'exact' is false, there are at least so many.")
    public Facets facets(@BeanParam StatementParameters parameters) {
        Filter filter = parameters.filter(meaning);
        return facets.of(filter, () -> statements.rare(filter));
    }

    @GET
    @Path("/{id}/like")
    @Operation(
            operationId = "listLikeStatements",
            summary = "Statements that mean nearly the same",
            description =
                    "Whoever made them and in whatever words, the nearest first, at most 20: of each utterance its first"
                            + " statement, and none of the echo that this one is in. At most 2,000 are compared, those of the same"
                            + " cells of meaning first; a smaller record is compared whole. A likeness below 0.4 is not listed.")
    public LikeStatements like(
            @Parameter(description = "Id of the statement.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return like.to(found(id));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getStatement",
            summary = "One statement with the text around it",
            description = "The context is the paragraphs that hold content, cue and source, and one before and after.")
    public StatementDetail get(
            @Parameter(description = "Id of the statement.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        StatementSummary statement = found(id);
        Context context = Context.around(articles.text(statement.articleId()), spans(statement));
        return new StatementDetail(
                statement,
                context.text(),
                context.span(),
                articles.summary(statement.articleId()),
                corrections.of(statement.id()));
    }

    private StatementSummary found(String id) {
        return statements.find(Given.id("id", id)).orElseThrow(() -> Problems.notFound("statement", id));
    }

    private static List<Span> spans(StatementSummary statement) {
        return Stream.of(statement.content(), statement.cue(), statement.source())
                .flatMap(List::stream)
                .toList();
    }
}
