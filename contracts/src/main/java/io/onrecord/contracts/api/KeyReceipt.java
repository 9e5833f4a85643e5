package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key just made.
 *
 * @param id names it, in the list of keys and to revoke it
 * @param name as given
 * @param scopes as given
 * @param expiresAt null for never
 * @param key the key itself, which is told this once only
 */
public record KeyReceipt(
        String id,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt,
        String key) {

    /** Does not tell the key. */
    @Override
    public String toString() {
        return "KeyReceipt[" + id + "]";
    }
}
