package io.onrecord.query.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Articles that were heard of and not told of yet, in the order in which they were heard of. */
final class Waiting {
    private final int most;
    private final Map<UUID, Instant> heard = new LinkedHashMap<>();
    private boolean overflowed;

    Waiting(int most) {
        this.most = most;
    }

    synchronized void add(UUID article, Instant now) {
        if (heard.size() < most || heard.containsKey(article)) {
            heard.putIfAbsent(article, now);
        } else {
            overflowed = true;
        }
    }

    /** Whether there were more than can wait, since this was asked last. */
    synchronized boolean overflowed() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }

    synchronized List<UUID> first(int number) {
        return heard.keySet().stream().limit(number).toList();
    }

    /** Those that are linked, and those that have waited for it long enough. */
    synchronized List<UUID> ready(List<UUID> articles, Set<UUID> unlinked, Instant now, Duration patience) {
        return articles.stream()
                .filter(article -> !unlinked.contains(article)
                        || !heard.getOrDefault(article, now).plus(patience).isAfter(now))
                .toList();
    }

    synchronized void remove(Collection<UUID> articles) {
        heard.keySet().removeAll(articles);
    }

    synchronized void clear() {
        heard.clear();
        overflowed = false;
    }
}
