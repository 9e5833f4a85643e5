package io.onrecord.ingest.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;

/** Who is found by which band. Each band leads to a few and never to many, so what a look costs is bounded. */
final class Holders {
    private static final int MOST_OF_A_BAND = 8;
    private static final int MOST_LIKE_ONE = 5;

    private final Map<Long, Set<UUID>> byBand = new HashMap<>();

    /** Those that share most bands with an article, at most five. */
    List<UUID> like(UUID article, long[] bands) {
        Map<UUID, Integer> shared = new HashMap<>();
        for (long band : bands) {
            for (UUID holder : byBand.getOrDefault(band, Set.of())) {
                if (!holder.equals(article)) {
                    shared.merge(holder, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparing(Entry<UUID, Integer>::getValue)
                        .reversed()
                        .thenComparing(Entry::getKey))
                .limit(MOST_LIKE_ONE)
                .map(Entry::getKey)
                .toList();
    }

    /** What the record tells. */
    void know(UUID holder, long[] bands) {
        for (long band : bands) {
            byBand.computeIfAbsent(band, none -> new LinkedHashSet<>()).add(holder);
        }
    }

    /**
     * Has an article found by its bands.
     *
     * @return those by which it is: not the ones that lead to enough others
     */
    List<Long> add(UUID article, long[] bands) {
        List<Long> taken = new ArrayList<>(bands.length);
        for (long band : bands) {
            Set<UUID> holders = byBand.computeIfAbsent(band, none -> new LinkedHashSet<>());
            if (holders.size() < MOST_OF_A_BAND && holders.add(article)) {
                taken.add(band);
            }
        }
        return taken;
    }
}
