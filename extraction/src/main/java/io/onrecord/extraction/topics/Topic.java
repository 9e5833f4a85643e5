package io.onrecord.extraction.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the curated tree.
 *
 * @param id stable, of small letters, digits and hyphens
 * @param parent id of the topic it is a part of; null at the top
 * @param label for people; may change
 * @param description one sentence that says what belongs here
 * @param iptc IPTC Media Topics code; null where none fits
 * @param examples sentences that are about it; they and the description are what a text is compared to
 */
public record Topic(
        String id,
        @Nullable String parent,
        String label,
        String description,
        @Nullable String iptc,
        List<String> examples) {}
