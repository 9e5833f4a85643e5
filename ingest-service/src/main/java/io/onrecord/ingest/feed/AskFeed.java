package io.onrecord.ingest.feed;

import io.onrecord.ingest.fetch.FetchAddress;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import io.onrecord.ingest.fetch.Outcome.Validators;
import io.onrecord.ingest.fetch.Wanted;
import io.onrecord.ingest.identity.Sha256;
import io.onrecord.ingest.robots.AskRobots;
import io.onrecord.ingest.robots.Politeness;
import io.onrecord.ingest.robots.Robots;
import io.onrecord.ingest.syndication.Item;
import io.onrecord.ingest.syndication.ReadFeed;
import io.onrecord.ingest.syndication.Reading;
import io.onrecord.ingest.syndication.Reading.Feed;
import io.onrecord.ingest.syndication.Reading.Index;
import io.onrecord.ingest.syndication.Reading.Nothing;
import io.onrecord.ingest.syndication.Reading.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a feed what stands in it. It blocks as long as some fetches may take. */
@ApplicationScoped
class AskFeed {
    static final String TYPES =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    private static final int GONE = 410;

    /** A feed is read as far as this: many are asked at once, and what is lost is the oldest. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** Of a list of sitemaps the newest are read; the others hold what is old. */
    private static final int SITEMAPS = 3;

    private final FetchAddress fetch;
    private final AskRobots robots;
    private final Politeness politeness;

    AskFeed(FetchAddress fetch, AskRobots robots, FeedSettings settings) {
        this.fetch = fetch;
        this.robots = robots;
        this.politeness = new Politeness(settings.pause(), settings.longestPause());
    }

    /**
     * Asks it.
     *
     * @param hash SHA-256 of what it was; null when not known
     */
    Answer ask(String url, Validators had, byte @Nullable [] hash) {
        Robots rules = robots.of(url);
        @Nullable String whyNot = rules.whyNot(url);
        if (whyNot != null) {
            return new Answer.NotRead(whyNot, false, rules.retryAfter());
        }
        return switch (fetch.fetch(
                robots.keptTo(Wanted.of(url).as(TYPES).unless(had).cutAt(MOST_BYTES)))) {
            case Fetched fetched -> read(fetched, hash);
            case Unchanged same -> new Answer.Same(same.validators(), same.freshFor());
            case Refused refused -> new Answer.NotRead(refused.reason(), false, null);
            case Failed failed ->
                new Answer.NotRead(failed.reason(), Integer.valueOf(GONE).equals(failed.status()), failed.retryAfter());
        };
    }

    private Answer read(Fetched fetched, byte @Nullable [] hash) {
        byte[] bytes = fetched.body().bytes();
        byte[] now = Sha256.of(bytes);
        if (hash != null && MessageDigest.isEqual(hash, now)) {
            return new Answer.Same(fetched.validators(), fetched.freshFor());
        }
        return switch (ReadFeed.read(bytes, fetched.body().charset(), fetched.address())) {
            case Feed feed ->
                new Answer.Read(
                        feed,
                        fetched.movedTo(),
                        fetched.validators(),
                        now,
                        longerOf(feed.asks(), fetched.freshFor()),
                        null);
            // What is listed changes without the list: it is asked whole each time.
            case Index index -> readAll(index, fetched);
            case Page page -> new Answer.NotRead(isPage(page), false, null);
            case Nothing nothing -> new Answer.NotRead("it is no feed: " + nothing.why(), false, null);
        };
    }

    private static String isPage(Page page) {
        return page.feeds().isEmpty()
                ? "it is a web page that names no feed"
                : "it is a web page; it names these feeds: " + String.join(", ", page.feeds());
    }

    private Answer readAll(Index index, Fetched fetched) {
        List<Item> items = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int leftOut = 0;
        for (String sitemap : index.sitemaps().stream().limit(SITEMAPS).toList()) {
            pause(sitemap);
            switch (readOne(sitemap)) {
                case Feed feed -> {
                    items.addAll(feed.items());
                    leftOut += feed.leftOut();
                }
                case Nothing nothing -> unread.add(sitemap + ": " + nothing.why());
                case Index _, Page _ -> unread.add(sitemap + ": it is no sitemap");
            }
        }
        if (items.isEmpty() && !unread.isEmpty()) {
            return new Answer.NotRead("none of its sitemaps can be read: " + unread.getFirst(), false, null);
        }
        Feed all = new Feed(Reading.Format.SITEMAP, null, null, items, leftOut, null);
        return new Answer.Read(
                all,
                fetched.movedTo(),
                Validators.NONE,
                Sha256.of(""),
                null,
                unread.isEmpty() ? null : String.join("; ", unread));
    }

    private Reading readOne(String sitemap) {
        @Nullable String whyNot = robots.of(sitemap).whyNot(sitemap);
        if (whyNot != null) {
            return new Nothing(whyNot);
        }
        return switch (fetch.fetch(robots.keptTo(Wanted.of(sitemap).as(TYPES).cutAt(MOST_BYTES)))) {
            case Fetched part -> ReadFeed.read(part.body().bytes(), part.body().charset(), part.address());
            case Refused refused -> new Nothing(refused.reason());
            case Failed failed -> new Nothing(failed.reason());
            case Unchanged _ -> throw new IllegalStateException("unchanged since nothing: " + sitemap);
        };
    }

    /** As between any two requests to a host. */
    private void pause(String address) {
        try {
            Thread.sleep(politeness.between(robots.of(address).delay()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other == null || one.compareTo(other) > 0 ? one : other;
    }

    private static @Nullable Duration longerOf(@Nullable Duration one, @Nullable Duration other) {
        return one == null ? other : longer(one, other);
    }
}
