package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Figures;
import io.onrecord.extraction.evaluation.Interval;
import io.onrecord.extraction.evaluation.Measure;
import java.util.Map;

/**
 * What an evaluation came to.
 *
 * @param intervals of F1; empty when not asked for
 */
public record Outcome(int articles, Figures figures, Map<Measure, Interval> intervals, MissList misses) {}
