package io.onrecord.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic to follow, in one's own words.
 *
 * @param label short, for people; the id is made of it
 * @param description one sentence that says what belongs there; may be left out
 * @param parent id of the curated topic it is a part of; may be left out
 * @param phrases 1 to 20 phrases or sentences that are about it: what it is recognised by
 */
public record TopicSubmission(
        @Nullable String label,
        @Nullable String description,
        @Nullable String parent,
        @Nullable List<@Nullable String> phrases) {}
