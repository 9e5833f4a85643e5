package io.onrecord.extraction.tagger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement in the pieces of its window.
 *
 * @param toCue how likely, by the links alone, the least sure of its contents belongs to this cue
 * @param toSource the same for its cue and this source, or for having none
 */
record Found(List<Stretch> content, Stretch cue, @Nullable Stretch source, double toCue, double toSource) {}
