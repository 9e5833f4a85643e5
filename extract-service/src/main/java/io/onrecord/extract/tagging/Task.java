package io.onrecord.extract.tagging;

import io.onrecord.extraction.topics.Topic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic of somebody's own that the record has not been looked through for.
 *
 * @param removed whether statements are to lose it
 * @param after the last article looked through; null before the first
 * @param articles how many were
 */
record Task(
        Topic topic, int version, boolean removed, @Nullable UUID after, long articles) {}
