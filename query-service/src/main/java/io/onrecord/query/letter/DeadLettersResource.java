package io.onrecord.query.letter;

import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.page.PageRequest;
import io.onrecord.store.letter.DeadLetterEntity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pipeline", description = "Where articles are on their way into the record.")
@Transactional
class DeadLettersResource {
    private static final String LIST = "dead-letters";

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Messages that extraction could not handle",
            description = "The newest first. One is gone again as soon as its article has been extracted.")
    public Page<DeadLetter> list(@BeanParam PageParameters parameters) {
        PageRequest page = parameters.of(LIST);
        long below = page.after() == null ? Long.MAX_VALUE : page.after().numericId();
        List<DeadLetterEntity> letters = DeadLetterEntity.<DeadLetterEntity>find("id < ?1 order by id desc", below)
                .page(0, page.rows())
                .list();
        return page.cut(
                letters,
                rows -> rows.stream().map(DeadLettersResource::shape).toList(),
                letter -> page.at("", letter.id));
    }

    private static DeadLetter shape(DeadLetterEntity letter) {
        return new DeadLetter(
                letter.id,
                letter.channel,
                letter.articleId,
                letter.version,
                letter.payload,
                letter.reason,
                letter.attempts,
                letter.failedAt);
    }
}
