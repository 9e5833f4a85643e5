package io.onrecord.extraction.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The counts of an article, or of many. */
final class Tally {
    private final Map<Measure, Hits> hits = new EnumMap<>(Measure.class);
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final TreeMap<String, Recalled> byType = new TreeMap<>();
    private final TreeMap<String, Hits> byStatus = new TreeMap<>();

    /** Of the annotated ones: how many there are, paired, and paired with their source. */
    record Recalled(int annotated, int paired, int joint) {
        Recalled plus(Recalled other) {
            return new Recalled(annotated + other.annotated, paired + other.paired, joint + other.joint);
        }
    }

    void add(Measure measure, Hits more) {
        hits.merge(measure, more, Hits::plus);
    }

    void add(Count count, boolean happened) {
        counts.merge(count, happened ? 1 : 0, Integer::sum);
    }

    void add(String type, Recalled more) {
        byType.merge(type, more, Recalled::plus);
    }

    void addStatus(String status, Hits more) {
        byStatus.merge(status, more, Hits::plus);
    }

    void add(Tally other) {
        other.hits.forEach(this::add);
        other.counts.forEach((count, number) -> counts.merge(count, number, Integer::sum));
        other.byType.forEach(this::add);
        other.byStatus.forEach(this::addStatus);
    }

    Hits hits(Measure measure) {
        return hits.getOrDefault(measure, Hits.NONE);
    }

    int count(Count count) {
        return counts.getOrDefault(count, 0);
    }

    Map<String, Hits> byStatus() {
        return byStatus;
    }

    Map<String, Recalled> byType() {
        return byType;
    }
}
