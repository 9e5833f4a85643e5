package io.onrecord.dashboard.feed;

import io.onrecord.contracts.FeedHealth;
import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.PollOutcome;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.dashboard.page.Words;
import io.quarkus.qute.TemplateExtension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of feeds, as people say it. */
@TemplateExtension(namespace = "feeds")
final class FeedWords {
    private FeedWords() {}

    /** As it is called, or where it stands. */
    static String name(FeedSummary feed) {
        return Objects.requireNonNullElse(feed.title(), feed.url());
    }

    static String health(FeedHealth health) {
        return switch (health) {
            case GONE -> "gone";
            case FAILING -> "failing";
            case SILENT -> "silent";
            case NEW -> "not asked yet";
            case WELL -> "well";
            case PAUSED -> "paused";
        };
    }

    /** The look of a health: good, bad, or neither. */
    static String look(FeedHealth health) {
        return switch (health) {
            case GONE, FAILING, SILENT -> "failed";
            case WELL -> "extracted";
            case NEW, PAUSED -> "received";
        };
    }

    static String look(ItemOutcome outcome) {
        return switch (outcome) {
            case REFUSED, FAILED -> "failed";
            case TAKEN, KNOWN -> "extracted";
            case WAITING, PASSED_OVER -> "received";
        };
    }

    static String outcome(ItemOutcome outcome) {
        return switch (outcome) {
            case WAITING -> "waiting";
            case TAKEN -> "taken in";
            case KNOWN -> "known already";
            case REFUSED -> "refused";
            case FAILED -> "given up";
            case PASSED_OVER -> "passed over";
        };
    }

    static String polled(PollOutcome outcome) {
        return switch (outcome) {
            case READ -> "read";
            case UNCHANGED -> "unchanged";
            case FAILED -> "failed";
            case GONE -> "gone";
        };
    }

    static String text(FeedText text) {
        return switch (text) {
            case BEST -> "The feed where it gives the article whole, else the page";
            case PAGE -> "The page of each article";
            case FEED -> "The feed alone; no page is fetched";
        };
    }

    static String format(@Nullable String format) {
        return format == null
                ? "not read yet"
                : switch (format) {
                    case "ATOM" -> "Atom";
                    case "JSON_FEED" -> "JSON Feed";
                    case "SITEMAP" -> "sitemap";
                    default -> format;
                };
    }

    /** What is usual for it, as long as that is known. */
    static @Nullable String pace(FeedSummary feed) {
        Double gap = feed.usualGap();
        if (gap == null) {
            return null;
        }
        if (gap >= 1.5) {
            return "about one item in " + Words.plural(Math.round(gap), "day", "days");
        }
        return gap < 0.05
                ? "many items a day"
                : "about " + Words.plural(Math.round(1 / gap), "item", "items") + " a day";
    }
}
