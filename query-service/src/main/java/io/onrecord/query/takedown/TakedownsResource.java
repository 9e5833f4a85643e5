package io.onrecord.query.takedown;

import io.onrecord.contracts.TakedownKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.TakedownSummary;
import io.onrecord.query.filter.Given;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "takedowns",
        description = "What is gone for good, who had it taken down, when and why; for administrators.")
@RolesAllowed(Scopes.ADMIN)
@Transactional
class TakedownsResource {
    private static final String LIST = "takedowns";
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1";

    private final Database database;

    TakedownsResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "listTakedowns",
            summary = "What was taken down, the latest first",
            description =
                    "What it was is not told: only how much, by whom, when and why, and whether it may come in again.")
    public Page<TakedownSummary> list(@BeanParam PageParameters parameters) {
        PageRequest page = parameters.of(LIST);
        Sql sql = Sql.of("SELECT * FROM takedown");
        if (page.after() != null) {
            sql.where("number < ?", page.after().number());
        }
        return page.cut(
                database.list(sql.add("ORDER BY number DESC LIMIT ?", page.rows()), TakedownsResource::summary),
                rows -> rows,
                last -> page.at(Long.toString(last.number()), last.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTakedown",
            summary = "How far a take-down is",
            description = "It is carried out, everywhere, when 'finishedAt' is there.")
    public TakedownSummary get(
            @Parameter(description = "Id of the take-down.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return database.first(
                        Sql.of("SELECT * FROM takedown").where("id = ?", Given.id("id", id)),
                        TakedownsResource::summary)
                .orElseThrow(() -> Problems.notFound("takedown", id));
    }

    private static TakedownSummary summary(Row row) throws SQLException {
        return new TakedownSummary(
                row.id("id"),
                row.number("number"),
                TakedownKind.valueOf(row.text("kind")),
                row.text("reason"),
                row.text("made_by"),
                row.instant("made_at"),
                row.number("articles"),
                row.number("statements"),
                row.instantOrNull("finished_at"),
                row.textOrNull("lifted_reason"),
                row.textOrNull("lifted_by"),
                row.instantOrNull("lifted_at"));
    }
}
