package io.onrecord.contracts.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of what an article is a copy.
 *
 * @param id of the first, which is itself no copy
 * @param title of the first; null when it has none
 * @param outlet of the first; null when unknown
 * @param share how much of the copy stands word for word in the first, from 0 to 1
 * @param decided whether a person said so; else it was recognised
 */
public record CopyOf(
        UUID id, @Nullable String title, @Nullable String outlet, double share, boolean decided) {}
