package io.onrecord.query.outlet;

import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Remembered;
import io.onrecord.query.sql.Sql;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outlets", description = "Who published the articles.")
@Transactional
class OutletsResource {
    private static final String QUERY = """
            SELECT published.outlet, published.articles, coalesce(copied.copies, 0) AS copies, coalesce(said.statements, 0) AS statements
            FROM article_count published
            LEFT JOIN count_by_outlet said ON said.outlet IS NOT DISTINCT FROM published.outlet
            LEFT JOIN copy_count copied ON copied.outlet IS NOT DISTINCT FROM published.outlet
            ORDER BY statements DESC, articles DESC, published.outlet NULLS LAST""";

    private final Database database;
    private final Remembered<String, List<OutletSummary>> lists;

    OutletsResource(Database database) {
        this.database = database;
        this.lists = new Remembered<>(database, 1);
    }

    @GET
    @Operation(
            operationId = "listOutlets",
            summary = "All outlets with counts",
            description = "Most statements first. The outlet null stands for articles whose outlet is not known.")
    public List<OutletSummary> list() {
        return lists.of(
                QUERY,
                () -> database.list(
                        Sql.of(QUERY),
                        row -> new OutletSummary(
                                row.textOrNull("outlet"),
                                row.number("articles"),
                                row.number("copies"),
                                row.number("statements"))));
    }
}
