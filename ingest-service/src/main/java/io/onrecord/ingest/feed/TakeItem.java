package io.onrecord.ingest.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.ItemOutcome;
import io.onrecord.ingest.article.TakeIn;
import io.onrecord.ingest.article.TakeIn.Result;
import io.onrecord.ingest.article.TakeIn.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in the article of one item: out of the feed where that gives it whole, else from its page. */
@ApplicationScoped
class TakeItem {
    /** Less is a teaser: it stands for nothing when the page is not to be had. */
    private static final int A_START = 250;

    private static final int MOST_DOUBLINGS = 10;

    private final TakeIn takeIn;
    private final FeedSettings settings;

    TakeItem(TakeIn takeIn, FeedSettings settings) {
        this.takeIn = takeIn;
        this.settings = settings;
    }

    /**
     * What became of it.
     *
     * @param reason what there is to say of it; null when nothing
     * @param retryIn for {@link ItemOutcome#WAITING}, when to try again
     * @param leaveAlone how long its host wants to be left alone; null when it does not say
     */
    record Done(
            ItemOutcome outcome,
            @Nullable String reason,
            @Nullable UUID article,
            @Nullable Duration retryIn,
            @Nullable Duration leaveAlone) {
        static Done as(ItemOutcome outcome, @Nullable String reason, @Nullable UUID article) {
            return new Done(outcome, reason, article, null, null);
        }
    }

    /** It blocks as long as two fetches may take. */
    Done take(Due.Take item) {
        @Nullable String content = item.content();
        @Nullable String link = item.link();
        Told told = new Told(link, item.title(), item.outlet(), item.published());
        if (item.text() == FeedText.FEED || link == null) {
            return content == null
                    ? Done.as(ItemOutcome.REFUSED, "the feed gives no text of it", null)
                    : done(item, takeIn.text(told, content));
        }
        Optional<UUID> known = item.again() ? Optional.empty() : takeIn.at(link);
        if (known.isPresent()) {
            return Done.as(ItemOutcome.KNOWN, null, known.get());
        }
        if (item.text() == FeedText.BEST && item.whole() && content != null) {
            return done(item, takeIn.text(told, content));
        }
        return fromPage(item, told, content);
    }

    private Done fromPage(Due.Take item, Told told, @Nullable String content) {
        Result page = takeIn.page(told);
        if (page instanceof Result.Refused(String why)
                && item.text() == FeedText.BEST
                && !item.again()
                && content != null
                && content.length() >= A_START
                && takeIn.text(told, content) instanceof Result.Taken(UUID article, boolean created)) {
            return Done.as(
                    created ? ItemOutcome.TAKEN : ItemOutcome.KNOWN, "only what the feed gives of it: " + why, article);
        }
        return done(item, page);
    }

    private Done done(Due.Take item, Result result) {
        return switch (result) {
            case Result.Taken taken ->
                Done.as(taken.created() ? ItemOutcome.TAKEN : ItemOutcome.KNOWN, null, taken.article());
            case Result.Refused refused -> Done.as(ItemOutcome.REFUSED, refused.why(), null);
            case Result.Later later
            when item.attempts() < settings.attempts() ->
                new Done(ItemOutcome.WAITING, later.why(), null, wait(item, later.retryAfter()), later.retryAfter());
            case Result.Later later -> Done.as(ItemOutcome.FAILED, later.why(), null);
        };
    }

    /** When something went wrong that nobody thought of. */
    Done failed(Due.Take item, String why) {
        return done(item, new Result.Later(why, null));
    }

    private Duration wait(Due.Take item, @Nullable Duration asked) {
        Duration wait = settings.retryAfter().multipliedBy(1L << Math.clamp(item.attempts() - 1L, 0, MOST_DOUBLINGS));
        Duration longer = asked == null || asked.compareTo(wait) < 0 ? wait : asked;
        return longer.compareTo(settings.longest()) > 0 ? settings.longest() : longer;
    }
}
