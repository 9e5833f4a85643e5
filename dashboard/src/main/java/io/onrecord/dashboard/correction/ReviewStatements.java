package io.onrecord.dashboard.correction;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReviewItem;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.Said;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is most worth a person's look. */
@Path("/review")
public class ReviewStatements {
    private static final String HERE = "/review";
    private static final int A_PAGE = 20;
    private static final double PERCENT = 100;

    private final QueryApi query;
    private final Csrf csrf;
    private final Pages pages;

    ReviewStatements(@RestClient QueryApi query, Csrf csrf, Pages pages) {
        this.query = query;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "correction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance review(View view);
    }

    /** An utterance to look at. */
    public record Doubtful(ReviewItem item, Said said) {

        /** Why it is in doubt, in words; a number only where one was measured. */
        public String doubt() {
            StatementSummary statement = item.statement();
            SpeakerRef speaker = statement.speaker();
            if (!speaker.candidates().isEmpty()) {
                return "one of " + speaker.candidates().size() + " may be meant";
            }
            if (statement.confidence() == null) {
                return "nobody has measured how often such statements are right";
            }
            if (speaker.id() != null && statement.speakerConfidence() == null) {
                return "nobody has measured how often such speakers are right";
            }
            return speaker.id() == null && speaker.kind() == SpeakerKind.UNKNOWN
                    ? "nobody could tell who said it"
                    : "wrong in about " + Math.round(item.doubt() * PERCENT) + " of 100 measured cases";
        }
    }

    /**
     * What the page shows.
     *
     * @param done what was just decided; null where nothing was
     */
    public record View(
            List<String> faults,
            StatementFilter filter,
            List<Doubtful> doubtful,
            @Nullable CorrectionDetail done,
            boolean later,
            String path,
            @Nullable String next,
            String token) {

        public boolean narrowed() {
            return !filter.parts().isEmpty();
        }

        public String api() {
            return "/api/v1" + path;
        }
    }

    @GET
    public Response list(
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable UUID done) {
        Asked asked = Asked.of(null, speaker, topic, outlet, null, null, null, from, to);
        StatementFilter filter = asked.filter();
        Page<ReviewItem> page =
                asked.sound() ? query.review(filter.parts(), cursor, A_PAGE) : new Page<>(List.of(), null);
        CorrectionDetail decided = done == null ? null : query.correction(done);
        String here = HERE + Links.query(filter.parts());
        View view = new View(
                asked.faults(),
                filter,
                page.items().stream()
                        .filter(item -> !isOf(decided, item))
                        .map(item -> new Doubtful(item, Said.plain(item.statement())))
                        .toList(),
                decided,
                cursor != null,
                here,
                page.next() == null ? null : Links.next(here, page.next()),
                csrf.token());
        return pages.of(asked.sound() ? 200 : 400, Templates.review(view));
    }

    /** It is carried out in a moment, and until then it is still listed. */
    private static boolean isOf(@Nullable CorrectionDetail decided, ReviewItem item) {
        return decided != null
                && decided.statement() != null
                && decided.statement().id().equals(item.statement().id());
    }
}
