package io.onrecord.extraction.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How many of the annotated statements of one type were found.
 *
 * @param annotated how many there are
 * @param iou50 found, in percent
 * @param joint found with their source, in percent
 */
public record Recall(
        int annotated, @Nullable Double iou50, @Nullable Double joint) {}
