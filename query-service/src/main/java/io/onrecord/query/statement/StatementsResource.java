package io.onrecord.query.statement;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.article.Articles;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.topic.Topics;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements", description = "Who said what, where it stands.")
@Transactional
class StatementsResource {
    private final Statements statements;
    private final Articles articles;
    private final Topics topics;

    StatementsResource(Statements statements, Articles articles, Topics topics) {
        this.statements = statements;
        this.articles = articles;
        this.topics = topics;
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "Statements that fit the filters",
            description =
                    "The newest publication first, the statements of an article in the order of its text; what has no"
                            + " sure day comes last.")
    public Page<StatementSummary> list(@BeanParam StatementParameters filter, @BeanParam PageParameters page) {
        return statements.page(filter.filter(topics::within), page.of(Statements.LIST));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getStatement",
            summary = "One statement with the text around it",
            description = "The context is the paragraphs that hold content, cue and source, and one before and after.")
    public StatementDetail get(
            @Parameter(
                            description = "Id of the statement.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1",
                            schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        UUID statementId = Given.id("id", id);
        StatementSummary statement = statements.find(statementId).orElseThrow(() -> Problems.notFound("statement", id));
        Context context = Context.around(articles.text(statement.articleId()), spans(statement));
        return new StatementDetail(statement, context.text(), context.span(), articles.summary(statement.articleId()));
    }

    private static List<Span> spans(StatementSummary statement) {
        return Stream.of(statement.content(), statement.cue(), statement.source())
                .flatMap(List::stream)
                .toList();
    }
}
