package io.onrecord.ingest.feed;

import io.onrecord.contracts.api.FeedReceipt;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.FeedsReport.Refusal;
import io.onrecord.ingest.feed.StoredFeeds.Added;
import io.onrecord.ingest.feed.StoredFeeds.Stored;
import io.onrecord.ingest.fetch.ResolveLink;
import io.onrecord.ingest.syndication.ReadOpml.Listed;
import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows feeds, changes how, and follows them no longer. What has been taken in stays. */
@ApplicationScoped
class ChangeFeeds {
    private final StoredFeeds feeds;
    private final FindFeed find;
    private final FeedSettings settings;
    private final Clock clock;

    ChangeFeeds(StoredFeeds feeds, FindFeed find, FeedSettings settings, Clock clock) {
        this.feeds = feeds;
        this.find = find;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at it first: an address that is no feed is better refused now than found failing a week later. */
    FeedReceipt add(FeedSubmission submission) {
        Described described = Described.of(submission);
        String given = address(submission.url());
        Stored known = feeds.at(given).orElse(null);
        if (known != null) {
            return receipt(known, false);
        }
        FindFeed.Found found = find.at(given);
        Described feed = described.title() != null
                ? described
                : new Described(
                        Line.of(found.title(), Described.LONGEST),
                        described.outlet(),
                        described.text(),
                        described.paused());
        UUID id = UUID.randomUUID();
        return switch (feeds.add(id, found.url(), feed, clock.instant(), settings.first(), settings.most())) {
            case NEW -> receipt(new Stored(id, found.url(), feed.title()), true);
            case KNOWN -> receipt(feeds.at(found.url()).orElseThrow(), false);
            case TOO_MANY -> throw Refusals.tooMany(settings.most());
        };
    }

    /** None is looked at here: a list may hold thousands. Those that cannot be read show it on their own pages. */
    FeedsReport addAll(List<Listed> listed) {
        List<Refusal> refused = new ArrayList<>();
        Map<String, Described> wanted = new LinkedHashMap<>();
        int again = 0;
        for (Listed each : listed) {
            @Nullable String url = ResolveLink.from(each.address(), "");
            if (url == null) {
                refused.add(new Refusal(each.address(), "it is no http or https address"));
            } else if (wanted.putIfAbsent(url, Described.listed(each.title(), each.outlet())) != null) {
                again++;
            }
        }
        int added = 0;
        int known = again;
        for (Map.Entry<String, Added> each : feeds.addAll(wanted, clock.instant(), settings.first(), settings.most())
                .entrySet()) {
            switch (each.getValue()) {
                case NEW -> added++;
                case KNOWN -> known++;
                case TOO_MANY ->
                    refused.add(new Refusal(
                            each.getKey(),
                            "there are " + settings.most() + " feeds already, which is as many as there may be"));
            }
        }
        return new FeedsReport(added, known, refused);
    }

    FeedReceipt change(UUID id, FeedSubmission submission) {
        return receipt(
                feeds.change(id, Described.of(submission), clock.instant()).orElseThrow(() -> Refusals.unknown(id)),
                false);
    }

    FeedReceipt poll(UUID id) {
        return receipt(feeds.soon(id, clock.instant()).orElseThrow(() -> Refusals.unknown(id)), false);
    }

    void remove(UUID id) {
        if (!feeds.remove(id)) {
            throw Refusals.unknown(id);
        }
    }

    private static String address(@Nullable String written) {
        @Nullable String url = written == null ? null : ResolveLink.from(written, "");
        if (url == null) {
            throw Refusals.noAddress();
        }
        return url;
    }

    private static FeedReceipt receipt(Stored feed, boolean created) {
        return new FeedReceipt(feed.id(), feed.url(), feed.title(), created, "/api/v1/feeds/" + feed.id());
    }
}
