package io.onrecord.ingest.article;

import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.fetch.FetchAddress;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Wanted;
import io.onrecord.ingest.identity.CanonicalUrl;
import io.onrecord.ingest.robots.AskRobots;
import io.onrecord.ingest.robots.Robots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gets the page that stands at an address, as a submission, if its site lets us. */
@ApplicationScoped
class FetchPage {
    private static final String TYPES = "text/html, application/xhtml+xml, text/plain;q=0.5";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    /** Feeds run ahead of the pages they tell of. */
    private static final int NOT_FOUND = 404;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final FetchAddress fetch;
    private final AskRobots robots;

    FetchPage(FetchAddress fetch, AskRobots robots) {
        this.fetch = fetch;
        this.robots = robots;
    }

    /** What came of it. */
    sealed interface Result {
        /** There it is. */
        record Got(Submission submission) implements Result {}

        /**
         * It is not to be had.
         *
         * @param later whether it may be another time
         * @param retryAfter how long the site wants to be left alone; null when it does not say
         */
        record NotGot(
                ProblemException problem,
                boolean later,
                @Nullable Duration retryAfter) implements Result {}
    }

    Result fetch(PageSubmission page) {
        @Nullable String written = page.url();
        if (written == null || CanonicalUrl.of(written) == null) {
            return never(Refusals.noAddress("give the address of a page"));
        }
        Robots rules = robots.of(written);
        if (rules.refusal() != null) {
            return never(refused(rules.refusal()));
        }
        @Nullable String whyNot = rules.whyNot(written);
        if (whyNot != null) {
            return rules.isClosed()
                    ? new Result.NotGot(Refusals.notFetched(whyNot), true, rules.retryAfter())
                    : never(Refusals.robotsRefuse(whyNot));
        }
        return switch (fetch.fetch(robots.keptTo(Wanted.of(written).as(TYPES)))) {
            case Fetched fetched -> read(page, written, fetched);
            case Refused refused -> never(refused(refused.reason()));
            case Failed failed ->
                new Result.NotGot(
                        Refusals.notFetched(failed.reason()), mayWorkLater(failed.status()), failed.retryAfter());
            case Unchanged _ -> throw new IllegalStateException("unchanged since nothing: " + written);
        };
    }

    private static Result never(ProblemException problem) {
        return new Result.NotGot(problem, false, null);
    }

    private static boolean mayWorkLater(@Nullable Integer status) {
        return status == null
                || status == NOT_FOUND
                || status == REQUEST_TIMEOUT
                || status == TOO_MANY_REQUESTS
                || status >= SERVER_ERROR;
    }

    private static ProblemException refused(String why) {
        return Refusals.invalid("url-refused", "url", why);
    }

    /** The address is the one that was asked for, unless it has moved for good: where else it leads may be for this time alone. */
    private static Result read(PageSubmission page, String written, Fetched fetched) {
        @Nullable String type = fetched.body().mediaType();
        boolean html = type == null || HTML.contains(type);
        if (!html && !"text/plain".equals(type)) {
            return never(Refusals.notText("the address leads to " + type + "; only pages and plain text are read"));
        }
        return new Result.Got(new Submission(
                new Submission.Sent(fetched.body().bytes(), html, fetched.body().charset()),
                page.title(),
                fetched.movedTo() == null ? written : fetched.movedTo(),
                page.outlet(),
                page.publishedAt(),
                written));
    }
}
