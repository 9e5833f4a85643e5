package io.onrecord.ingest.feed;

import io.onrecord.contracts.PollOutcome;
import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.syndication.Item;
import io.onrecord.ingest.syndication.Reading.Feed;
import io.onrecord.ingest.text.Line;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes down what a feed answered: its new items, how it is, and when it is asked next; all of it or nothing. */
@ApplicationScoped
class KeepPoll {
    private static final int LONGEST_CONTENT = 2_000_000;
    private static final int LONGEST_WORDS = 1_000;

    /** An article that is changed every minute is not fetched every minute. */
    private static final long AGAIN_AFTER_MILLIS = Duration.ofHours(1).toMillis();

    private final Database database;
    private final Clock clock;
    private final FeedSettings settings;
    private final DecideNextPoll decide;

    KeepPoll(Database database, Clock clock, FeedSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.decide = new DecideNextPoll(settings.shortest(), settings.longest(), RandomGenerator.getDefault());
    }

    /**
     * Writes it down.
     *
     * @param took how long it took to answer
     */
    void keep(Due.Poll feed, Answer answer, Duration took) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew()
                .run(() -> database.call("what a feed answered cannot be written down", connection -> {
                    FeedRow row = new FeedRow(connection, feed, now);
                    if (row.isOurs()) {
                        Kept kept = write(connection, row, feed, answer, now);
                        row.polled(kept, decide.decide(now, feed.interval(), kept.polled()));
                        row.remember(kept, took);
                    }
                    return feed;
                }));
    }

    private Kept write(Connection connection, FeedRow row, Due.Poll feed, Answer answer, Instant now)
            throws SQLException {
        return switch (answer) {
            case Answer.Read read -> read(connection, row, feed, read, now);
            case Answer.Same same -> {
                row.answered(same.validators());
                yield new Kept(new Polled.Unchanged(same.asks()), PollOutcome.UNCHANGED, 0, 0, "nothing had changed");
            }
            case Answer.NotRead not
            when not.gone() -> new Kept(new Polled.Gone(), PollOutcome.GONE, 0, 0, shortened(not.why()));
            case Answer.NotRead not ->
                new Kept(
                        new Polled.Failed(feed.failures() + 1, not.retryAfter()),
                        PollOutcome.FAILED,
                        0,
                        0,
                        shortened(not.why()));
        };
    }

    private Kept read(Connection connection, FeedRow row, Due.Poll feed, Answer.Read read, Instant now)
            throws SQLException {
        Feed content = read.feed();
        StoredItems stored = new StoredItems(connection, feed.id(), feed.text(), now, LONGEST_CONTENT);
        List<Fresh> fresh = new ArrayList<>();
        Map<StoredItems.Known, Item> seen = new LinkedHashMap<>();
        ItemKeys.recognise(content.items(), stored.known(content.items())).forEach((item, known) -> {
            if (known.isPresent()) {
                seen.put(known.get(), item);
            } else {
                fresh.add(new Fresh(item, passOver(feed, content, item, now)));
            }
        });
        // Feeds have the newest first; here what comes later is newer.
        stored.add(fresh.reversed());
        stored.seen(seen.keySet());
        stored.renew(FindChanged.renamed(seen));
        for (Map.Entry<StoredItems.Known, Item> changed :
                FindChanged.updated(seen).entrySet()) {
            if (passOver(feed, content, changed.getValue(), now) == null) {
                stored.again(changed.getKey(), changed.getValue(), AGAIN_AFTER_MILLIS);
            }
        }
        int all = fresh.size() + seen.size();
        int wanted =
                (int) fresh.stream().filter(each -> each.passedOver() == null).count();
        row.answered(read.validators());
        String words = words(read, all, wanted, fresh.size() - wanted);
        row.read(read, words, Pace.of(stored.newest(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return new Kept(new Polled.Read(all, wanted, read.asks()), PollOutcome.READ, all, wanted, words);
    }

    private @Nullable String passOver(Due.Poll feed, Feed content, Item item, Instant now) {
        return PassOver.why(item, content.format(), !feed.read(), now, settings.sitemapWindow());
    }

    private static String words(Answer.Read read, int seen, int fresh, int passedOver) {
        Feed feed = read.feed();
        String words = seen + (seen == 1 ? " item, " : " items, ") + (fresh == 0 ? "none new" : fresh + " new");
        if (passedOver > 0) {
            words += "; " + passedOver + " passed over";
        }
        int nameless = feed.items().size() - seen;
        if (nameless > 0) {
            words += "; " + nameless + " stood in it twice or cannot be told apart";
        }
        if (feed.leftOut() > 0) {
            words += "; " + feed.leftOut() + " more were not read";
        }
        return read.unread() == null ? words : shortened(words + "; not read: " + read.unread());
    }

    private static String shortened(String words) {
        return Objects.requireNonNullElse(Line.of(words, LONGEST_WORDS), "it failed without a word");
    }
}
