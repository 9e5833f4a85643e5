package io.onrecord.extraction.positions;

import java.util.List;

/**
 * What may be a change of position.
 *
 * @param score 0 to 1: the greater, the sooner worth a look. It is no probability
 * @param meaning cosine of what the two mean, -1 to 1
 * @param grounds at least one
 */
public record Change(double score, double meaning, List<Ground> grounds) {}
