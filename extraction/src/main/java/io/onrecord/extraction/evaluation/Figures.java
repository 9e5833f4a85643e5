package io.onrecord.extraction.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation comes to; percentages to one place.
 *
 * @param rates by measure, in its order
 * @param sourceOverlap of the statements found, in percent, those whose source shares a word; null when none was found
 * @param sourceExact those whose source is exactly the same words
 * @param recallByType by type of statement, kind of source, speech or not
 * @param statuses of the statements found, by status; empty when none is annotated
 * @param speakers null when the annotation names nobody
 */
public record Figures(
        Map<Measure, Rate> rates,
        @Nullable Double sourceOverlap,
        @Nullable Double sourceExact,
        Map<String, Recall> recallByType,
        Map<String, Rate> statuses,
        @Nullable SpeakerFigures speakers) {
    static Figures of(Tally tally) {
        var rates = new EnumMap<Measure, Rate>(Measure.class);
        for (var measure : Measure.values()) {
            rates.put(measure, Rate.of(tally.hits(measure)));
        }
        var recall = new TreeMap<String, Recall>();
        tally.byType()
                .forEach((type, counts) -> recall.put(
                        type,
                        new Recall(
                                counts.annotated(),
                                Percent.of(counts.paired(), counts.annotated()),
                                Percent.of(counts.joint(), counts.annotated()))));
        var statuses = new TreeMap<String, Rate>();
        tally.byStatus().forEach((status, hits) -> statuses.put(status, Rate.of(hits)));
        int paired = tally.hits(Measure.IOU50).right();
        return new Figures(
                rates,
                Percent.of(tally.hits(Measure.JOINT).right(), paired),
                Percent.of(tally.count(Count.SOURCE_EXACT), paired),
                recall,
                statuses,
                tally.count(Count.PERSON) == 0 ? null : SpeakerFigures.of(tally));
    }
}
