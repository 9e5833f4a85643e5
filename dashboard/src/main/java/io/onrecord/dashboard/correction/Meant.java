package io.onrecord.dashboard.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form names.
 *
 * @param id of somebody in the record; null otherwise
 * @param name of somebody who is not; null otherwise
 */
record Meant(@Nullable UUID id, @Nullable String name) {
    static final Meant NOBODY = new Meant(null, null);
}
