package io.onrecord.query.review;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReviewItem;
import io.onrecord.query.filter.FilterParameters;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.page.PageParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corrections")
@Transactional
class ReviewResource {
    private final Reviews reviews;
    private final Meaning meaning;

    ReviewResource(Reviews reviews, Meaning meaning) {
        this.reviews = reviews;
        this.meaning = meaning;
    }

    @GET
    @Operation(
            operationId = "listReview",
            summary = "What is most worth a person's look",
            description =
                    "Utterances, each by its first statement, whose statement or speaker is wrong with a probability of 0.2 or more (what nobody has measured counts half),"
                            + " and that nobody has confirmed or attributed; by that doubt times how many statements carry them."
                            + " That order moves as the record grows.")
    public Page<ReviewItem> list(@BeanParam FilterParameters parameters, @BeanParam PageParameters page) {
        return reviews.page(parameters.filter(meaning), page.of(Reviews.LIST));
    }
}
