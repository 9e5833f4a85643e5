package io.onrecord.extraction.tagger;

import io.onrecord.extraction.statements.Attribution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements found so far, by the blocks of text that their contents touch: a long article has tens of thousands. */
final class Taken {
    private static final int BLOCK = 512;

    private final Set<Attribution> all = new LinkedHashSet<>();
    private final Map<Integer, List<Attribution>> byBlock = new HashMap<>();

    void add(Attribution one) {
        if (!all.add(one)) return;
        for (var range : one.content()) {
            for (int block = range.start() / BLOCK; block <= range.end() / BLOCK; block++) {
                byBlock.computeIfAbsent(block, key -> new ArrayList<>()).add(one);
            }
        }
    }

    void remove(Collection<Attribution> some) {
        for (var one : some) {
            if (!all.remove(one)) continue;
            for (var range : one.content()) {
                for (int block = range.start() / BLOCK; block <= range.end() / BLOCK; block++) {
                    byBlock.getOrDefault(block, List.of()).remove(one);
                }
            }
        }
    }

    boolean isFree(Attribution one) {
        return overlapping(one).isEmpty();
    }

    /** Those whose contents share characters with this one's. */
    Set<Attribution> overlapping(Attribution one) {
        var found = new LinkedHashSet<Attribution>();
        for (var range : one.content()) {
            for (int block = range.start() / BLOCK; block <= range.end() / BLOCK; block++) {
                for (var other : byBlock.getOrDefault(block, List.of())) {
                    if (other.content().stream().anyMatch(range::overlaps)) found.add(other);
                }
            }
        }
        return found;
    }

    /** All of them, in the order in which they were added. */
    List<Attribution> all() {
        return new ArrayList<>(all);
    }
}
