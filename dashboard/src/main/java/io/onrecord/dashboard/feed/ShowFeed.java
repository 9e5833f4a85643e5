package io.onrecord.dashboard.feed;

import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One feed: how it is doing, what stood in it, and how it is followed. */
@Path("/feeds/{id}")
public class ShowFeed {
    private static final int A_PAGE = 50;

    private final QueryApi query;
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    ShowFeed(@RestClient QueryApi query, Ingest ingest, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "feed")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance feed(View view);
    }

    /**
     * What the page shows.
     *
     * @param picture of the polls; null when there is none to draw
     * @param outcome to which the items are narrowed; null when they are not
     */
    public record View(
            FeedDetail detail,
            @Nullable PollStrip picture,
            List<FeedItem> items,
            @Nullable ItemOutcome outcome,
            boolean later,
            @Nullable String next,
            Draft draft,
            @Nullable String fault,
            @Nullable String notice,
            String token) {}

    @GET
    public Response show(
            @RestPath UUID id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String followed,
            @RestQuery @Nullable String asked) {
        String notice = followed != null
                ? "It is followed. Its first items come in within seconds."
                : asked != null ? "It will be asked as soon as it is its host's turn, mostly within seconds." : null;
        return pages.ok(view(id, outcome, cursor, null, null, notice));
    }

    @POST
    @Path("/poll")
    public Response poll(@RestPath UUID id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.pollFeed(id);
        return pages.see("/feeds/" + id + "?asked=true");
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, @BeanParam Draft draft) {
        try {
            csrf.check(draft.token);
            ingest.changeFeed(id, draft.submission());
            return pages.see("/feeds/" + id);
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(id, null, null, draft, Pages.why(refused), null));
        }
    }

    @POST
    @Path("/remove")
    public Response remove(@RestPath UUID id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.unfollowFeed(id);
        return pages.see("/feeds?removed=true");
    }

    private TemplateInstance view(
            UUID id,
            @Nullable String wanted,
            @Nullable String cursor,
            @Nullable Draft typed,
            @Nullable String fault,
            @Nullable String notice) {
        FeedDetail detail = query.feed(id);
        @Nullable ItemOutcome outcome = outcome(wanted);
        Page<FeedItem> page =
                query.feedItems(id, outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT), cursor, A_PAGE);
        String here = "/feeds/" + id
                + (outcome == null ? "" : "?outcome=" + outcome.name().toLowerCase(Locale.ROOT));
        return Templates.feed(new View(
                detail,
                detail.polls().size() < 2 ? null : PollStrip.of(detail.polls()),
                page.items(),
                outcome,
                cursor != null,
                page.next() == null ? null : Links.next(here, page.next()) + "#items",
                typed == null ? Draft.of(detail.feed()) : typed,
                fault,
                notice,
                csrf.token()));
    }

    private static @Nullable ItemOutcome outcome(@Nullable String wanted) {
        return Arrays.stream(ItemOutcome.values())
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }
}
