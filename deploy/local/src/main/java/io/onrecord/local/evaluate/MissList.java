package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Miss;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first misses of each sort, ready to be shown, and how many there are in all. */
public final class MissList {
    private final int perSort;
    private final Map<Miss.Sort, Integer> counts = new EnumMap<>(Miss.Sort.class);
    private final Map<Miss.Sort, List<String>> shown = new EnumMap<>(Miss.Sort.class);

    MissList(int perSort) {
        this.perSort = perSort;
    }

    void add(String article, String text, List<Miss> misses) {
        for (Miss miss : misses) {
            int number = counts.merge(miss.sort(), 1, Integer::sum);
            if (number <= perSort) {
                shown.computeIfAbsent(miss.sort(), none -> new ArrayList<>())
                        .add(MissHtml.of(number, article, text, miss));
            }
        }
    }

    int count(Miss.Sort sort) {
        return counts.getOrDefault(sort, 0);
    }

    List<String> shown(Miss.Sort sort) {
        return shown.getOrDefault(sort, List.of());
    }
}
