package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * A topic: of the curated tree, or of somebody's own.
 *
 * @param id stable id
 * @param parentId null for a root
 * @param iptc IPTC Media Topics code; null where none fits
 * @param statements how many statements have it or a topic below it, each counted once: what {@code ?topic=} lists
 * @param own whether somebody described it with a few phrases; such a topic can be changed and removed
 */
public record TopicSummary(
        String id,
        @Nullable String parentId,
        String label,
        String description,
        @Nullable String iptc,
        long statements,
        boolean own) {}
