package io.onrecord.query.filter;

import io.onrecord.contracts.api.CopiesShown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which copies are among articles.
 *
 * @param of only the copies of this one; null: of any
 */
public record Copying(CopiesShown shown, @Nullable UUID of) {}
