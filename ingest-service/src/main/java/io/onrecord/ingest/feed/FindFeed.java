package io.onrecord.ingest.feed;

import io.onrecord.ingest.fetch.FetchAddress;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Wanted;
import io.onrecord.ingest.robots.AskRobots;
import io.onrecord.ingest.syndication.ReadFeed;
import io.onrecord.ingest.syndication.Reading;
import io.onrecord.ingest.syndication.Reading.Feed;
import io.onrecord.ingest.syndication.Reading.Index;
import io.onrecord.ingest.syndication.Reading.Nothing;
import io.onrecord.ingest.syndication.Reading.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Finds the feed that stands at an address, or that the page there names first. */
@ApplicationScoped
class FindFeed {
    /** A server may be slow on purpose, and each fetch holds a thread. */
    private static final int AT_ONCE = 4;

    private final FetchAddress fetch;
    private final AskRobots robots;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    FindFeed(FetchAddress fetch, AskRobots robots) {
        this.fetch = fetch;
        this.robots = robots;
    }

    /**
     * A feed.
     *
     * @param url where it stands
     * @param title as it calls itself; null when it does not
     */
    record Found(String url, @Nullable String title) {}

    Found at(String url) {
        if (!turns.tryAcquire()) {
            throw Refusals.busy(AT_ONCE);
        }
        try {
            return look(url, true);
        } finally {
            turns.release();
        }
    }

    private Found look(String url, boolean mayBePage) {
        Fetched fetched = fetched(url);
        Reading reading = ReadFeed.read(fetched.body().bytes(), fetched.body().charset(), fetched.address());
        String stands = fetched.movedTo() == null ? url : fetched.movedTo();
        return switch (reading) {
            case Feed feed -> new Found(stands, feed.title());
            case Index _ -> new Found(stands, null);
            case Page page
            when mayBePage && !page.feeds().isEmpty() -> look(page.feeds().getFirst(), false);
            case Page _ -> throw Refusals.noFeedOnPage(url);
            case Nothing nothing -> throw Refusals.notRead(url, "it is no feed: " + nothing.why());
        };
    }

    private Fetched fetched(String url) {
        @Nullable String whyNot = robots.of(url).whyNot(url);
        if (whyNot != null) {
            throw Refusals.notRead(url, whyNot);
        }
        return switch (fetch.fetch(
                robots.keptTo(Wanted.of(url).as(AskFeed.TYPES).cutAt(AskFeed.MOST_BYTES)))) {
            case Fetched fetched -> fetched;
            case Refused refused -> throw Refusals.notRead(url, refused.reason());
            case Failed failed -> throw Refusals.notRead(url, failed.reason());
            case Unchanged _ -> throw new IllegalStateException("unchanged since nothing: " + url);
        };
    }
}
