package io.onrecord.query.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Articles that were heard of and not told of yet, in the order in which they were heard of. */
final class Waiting {
    private final int most;
    private final Map<UUID, Heard> heard = new LinkedHashMap<>();
    private boolean overflowed;

    Waiting(int most) {
        this.most = most;
    }

    /** When an article was heard of first and last: it may be read again while it waits. */
    record Heard(Instant first, Instant last) {}

    synchronized void add(UUID article, Instant now) {
        if (heard.size() < most || heard.containsKey(article)) {
            heard.merge(article, new Heard(now, now), (before, again) -> new Heard(before.first(), now));
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

    synchronized Map<UUID, Heard> first(int number) {
        Map<UUID, Heard> first = new LinkedHashMap<>();
        heard.entrySet().stream().limit(number).forEach(one -> first.put(one.getKey(), one.getValue()));
        return first;
    }

    /** Those that are linked, and those that have waited for it long enough since they were last read; so many at most. */
    static Map<UUID, Heard> ready(
            Map<UUID, Heard> waiting, Set<UUID> unlinked, Instant now, Duration patience, int most) {
        Map<UUID, Heard> ready = new LinkedHashMap<>();
        waiting.entrySet().stream()
                .filter(one -> !unlinked.contains(one.getKey())
                        || !one.getValue().last().plus(patience).isAfter(now))
                .limit(most)
                .forEach(one -> ready.put(one.getKey(), one.getValue()));
        return ready;
    }

    /** What was told of; an article that was heard of again meanwhile waits on. */
    synchronized void remove(Map<UUID, Heard> told) {
        told.forEach(heard::remove);
    }

    /** What was last heard of before this moment is waited for no longer. */
    synchronized void forget(Instant before) {
        heard.values().removeIf(one -> one.last().isBefore(before));
        overflowed = overflowed && !heard.isEmpty();
    }
}
