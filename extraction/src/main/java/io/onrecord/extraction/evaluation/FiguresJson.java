package io.onrecord.extraction.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Figures as one JSON object. */
public final class FiguresJson {
    private static final String INTERVALS = "95% intervals of F1 (articles resampled)";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FiguresJson() {}

    /**
     * The object.
     *
     * @param intervals left out when empty
     */
    public static ObjectNode of(Figures figures, Map<Measure, Interval> intervals) {
        var node = JSON.objectNode();
        figures.rates().forEach((measure, rate) -> node.set(measure.key(), rate(rate)));
        node.put("source_overlap_acc", figures.sourceOverlap());
        node.put("source_exact_acc", figures.sourceExact());
        var types = node.putObject("recall_by_type");
        figures.recallByType()
                .forEach((type, recall) -> types.putObject(type)
                        .put("n", recall.annotated())
                        .put("iou50", recall.iou50())
                        .put("joint", recall.joint()));
        if (!figures.statuses().isEmpty()) {
            var statuses = node.putObject("status");
            figures.statuses().forEach((status, rate) -> statuses.set(status, rate(rate)));
        }
        if (figures.speakers() != null) {
            node.set("speaker", speakers(figures.speakers()));
        }
        if (!intervals.isEmpty()) {
            var all = node.putObject(INTERVALS);
            intervals.forEach((measure, interval) ->
                    all.putArray(measure.key()).add(interval.low()).add(interval.high()));
        }
        return node;
    }

    private static ObjectNode rate(Rate rate) {
        return JSON.objectNode()
                .put("P", rate.precision())
                .put("R", rate.recall())
                .put("F1", rate.f1())
                .put("tp", rate.right())
                .put("pred", rate.found())
                .put("gold", rate.annotated());
    }

    private static ObjectNode speakers(SpeakerFigures speakers) {
        var node = JSON.objectNode().put("gold named persons", speakers.persons());
        speakers.shares().forEach(node::put);
        return node.put("coref n", speakers.elsewhere());
    }
}
