package io.onrecord.query.filter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Articles that name somebody.
 *
 * @param quoted whether they are to have a statement of the speaker too; null: either way
 */
public record Naming(UUID speaker, @Nullable Boolean quoted) {}
