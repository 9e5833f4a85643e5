package io.onrecord.query.count;

import io.onrecord.contracts.api.Counts;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.filter.StatementParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "counts", description = "How many statements, over time.")
@Transactional
class CountsResource {
    private final Tallies tallies;
    private final Gaps gaps;
    private final Meaning meaning;

    CountsResource(Tallies tallies, Gaps gaps, Meaning meaning) {
        this.tallies = tallies;
        this.gaps = gaps;
        this.meaning = meaning;
    }

    @GET
    @Operation(
            operationId = "countStatements",
            summary = "Statements that fit the filters, in zero-filled bins",
            description =
                    "From the first to the last day that has a statement, unless said. The first and last bin are cut"
                            + " at 'from' and 'to', so that a bin's start and end as a filter list what it counts. Statements"
                            + " without a sure day are counted beside the bins. 'gaps' names the bins of whose days the record holds no"
                            + " article at all, which is not the same as nothing said; with 'asOf' it is empty. At most 5,000 bins.")
    public Counts count(
            @Parameter(
                            description = "Width of a bin: day, week (ISO, from Monday) or month.",
                            example = "week",
                            schema = @Schema(defaultValue = "day"))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @BeanParam StatementParameters parameters) {
        Step step = Objects.requireNonNullElse(Given.oneOf(Step.class, "by", by), Step.DAY);
        Filter filter = parameters.filter(meaning);
        Counts counts = tallies.read(filter).counts(step, filter.from(), filter.to(), LocalDate.now(ZoneOffset.UTC));
        // What a moment of the past had not heard of yet, the articles of today do not tell.
        return filter.asOf() == null ? gaps.in(counts) : counts;
    }
}
