package io.onrecord.dashboard;

import io.onrecord.contracts.FeedHealth;
import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.PollOutcome;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedDetail.Outcome;
import io.onrecord.contracts.api.FeedDetail.Poll;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.FeedReceipt;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feeds as query-service tells of them, and as ingest-service takes them. */
final class Followed {
    static final UUID WELL = World.id("feed-well");
    static final UUID EVIL = World.id("feed-evil");
    static final UUID SILENT = World.id("feed-silent");

    private static final Instant AT = Instant.parse("2026-03-08T12:00:00Z");

    private Followed() {}

    static Optional<?> at(String[] parts, Map<String, String> asked, boolean filled) {
        if (parts.length == 1) {
            return Optional.of(new Page<>(
                    filled
                            ? List.of(
                                    feed(EVIL, World.EVIL, FeedHealth.FAILING, 3),
                                    feed(SILENT, "Quiet Post", FeedHealth.SILENT, 0),
                                    feed(WELL, "TNA, all news", FeedHealth.WELL, 0))
                            : List.of(),
                    null));
        }
        UUID id = UUID.fromString(parts[1]);
        if (parts.length == 3) {
            return Optional.of(items(asked.get("outcome")));
        }
        return Optional.of(new FeedDetail(
                id.equals(EVIL)
                        ? feed(id, World.EVIL, FeedHealth.FAILING, 3)
                        : feed(id, "TNA", id.equals(SILENT) ? FeedHealth.SILENT : FeedHealth.WELL, 0),
                List.of(new Outcome(ItemOutcome.TAKEN, 1), new Outcome(ItemOutcome.REFUSED, 1)),
                List.of(
                        new Poll(AT, PollOutcome.FAILED, 0, 0, 90, "the server answered 503 " + World.EVIL),
                        new Poll(AT.minusSeconds(900), PollOutcome.READ, 20, 4, 120, "20 items, 4 new"))));
    }

    private static FeedSummary feed(UUID id, String title, FeedHealth health, int failures) {
        return new FeedSummary(
                id,
                id.equals(EVIL) ? "javascript:alert(1)" : "https://news.example.org/rss",
                title,
                "https://news.example.org/",
                "TNA",
                "RSS",
                FeedText.BEST,
                health,
                AT.plusSeconds(1800),
                "4 of 20 items were new: asked more often",
                AT.minusSeconds(86_400),
                AT,
                AT.minusSeconds(900),
                LocalDate.of(2026, 3, 8),
                0.25,
                failures,
                failures == 0 ? null : "the server answered 503: " + World.EVIL,
                "20 items, 4 new",
                0,
                2);
    }

    private static Page<FeedItem> items(@Nullable String outcome) {
        FeedItem taken = new FeedItem(
                2,
                "Ceasefire holds",
                "https://news.example.org/1",
                "2026-03-08",
                AT,
                ItemOutcome.TAKEN,
                null,
                1,
                null,
                World.ARTICLE);
        FeedItem refused = new FeedItem(
                1,
                World.EVIL,
                "javascript:alert(1)",
                null,
                AT,
                ItemOutcome.REFUSED,
                "no page " + World.EVIL,
                1,
                null,
                null);
        List<FeedItem> all = List.of(taken, refused);
        return new Page<>(
                outcome == null
                        ? all
                        : all.stream()
                                .filter(item -> item.outcome().name().equalsIgnoreCase(outcome))
                                .toList(),
                null);
    }

    /** Empty is 404. */
    static Optional<?> changed(String path, FakeServices.Seen request) {
        if (path.equals("/feeds.opml")) {
            return Optional.of(new FeedsReport(2, 1, List.of(new FeedsReport.Refusal(World.EVIL, "it is no address"))));
        }
        if (request.text().contains("nothing-here")) {
            return Optional.of(Problem.of(
                    422, "feed-not-read", "There is no feed that can be read", "The server answered 404.", path));
        }
        return Optional.of(new FeedReceipt(WELL, "https://news.example.org/rss", "TNA", true, "/api/v1/feeds/" + WELL));
    }
}
