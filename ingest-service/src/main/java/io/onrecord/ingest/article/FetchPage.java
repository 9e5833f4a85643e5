package io.onrecord.ingest.article;

import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.fetch.FetchAddress;
import io.onrecord.ingest.fetch.Outcome;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Wanted;
import io.onrecord.ingest.identity.CanonicalUrl;
import io.onrecord.ingest.robots.Robots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Gets the page that stands at an address, as a submission; if its site lets us, and not too many at once. */
@ApplicationScoped
class FetchPage {
    /** A server may be slow on purpose, and each fetch holds a thread. */
    private static final int AT_ONCE = 8;

    private static final String TYPES = "text/html, application/xhtml+xml, text/plain;q=0.5";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final FetchAddress fetch;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    FetchPage(FetchAddress fetch) {
        this.fetch = fetch;
    }

    Submission fetch(PageSubmission page) {
        if (!turns.tryAcquire()) {
            throw Refusals.busyFetching(AT_ONCE);
        }
        try {
            return inTurn(page);
        } finally {
            turns.release();
        }
    }

    private Submission inTurn(PageSubmission page) {
        @Nullable String written = page.url();
        if (written == null || CanonicalUrl.of(written) == null) {
            throw Refusals.noAddress("give the address of a page");
        }
        askRobots(written);
        return switch (fetch.fetch(Wanted.of(written).as(TYPES))) {
            case Fetched fetched -> submission(page, written, fetched);
            case Refused refused -> throw refused(refused);
            case Failed failed -> throw Refusals.notFetched(failed.reason());
            case Unchanged _ -> throw new IllegalStateException("unchanged since nothing: " + written);
        };
    }

    /** An address that is not to be asked has no robots.txt either: the fetch says why. */
    private void askRobots(String address) {
        @Nullable String where = Robots.addressFor(address);
        Outcome there = fetch.fetch(
                Wanted.of(where == null ? address : where).as("text/plain").cutAt(Robots.MOST_BYTES));
        if (there instanceof Refused refused) {
            throw refused(refused);
        }
        Robots robots = Robots.of(there);
        @Nullable String whyNot = robots.whyNot(address);
        if (whyNot != null) {
            throw robots.isClosed() ? Refusals.notFetched(whyNot) : Refusals.robotsRefuse(whyNot);
        }
    }

    private static ProblemException refused(Refused refused) {
        return Refusals.invalid("url-refused", "url", refused.reason());
    }

    /** The address is the one that was asked for, unless it has moved for good: where else it leads may be for this time alone. */
    private static Submission submission(PageSubmission page, String written, Fetched fetched) {
        @Nullable String type = fetched.body().mediaType();
        boolean html = type == null || HTML.contains(type);
        if (!html && !"text/plain".equals(type)) {
            throw Refusals.notText("the address leads to " + type + "; only pages and plain text are read");
        }
        return new Submission(
                new Submission.Sent(fetched.body().bytes(), html, fetched.body().charset()),
                page.title(),
                fetched.movedTo() == null ? written : fetched.movedTo(),
                page.outlet(),
                page.publishedAt(),
                written);
    }
}
