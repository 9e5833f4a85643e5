package io.onrecord.store.access;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key as it is kept. Not a record: one would hand out the hash to change. */
public final class StoredKey {
    private final String id;
    private final String name;
    private final byte[] hash;
    private final Set<String> scopes;
    private final @Nullable Instant expiresAt;
    private final boolean revoked;

    /**
     * @param hash SHA-256 of the key's secret, 32 bytes
     */
    public StoredKey(
            String id, String name, byte[] hash, Set<String> scopes, @Nullable Instant expiresAt, boolean revoked) {
        this.id = id;
        this.name = name;
        this.hash = hash.clone();
        this.scopes = Set.copyOf(scopes);
        this.expiresAt = expiresAt;
        this.revoked = revoked;
    }

    /** Whether this is the key, and in force. Takes as long for a wrong secret as for the right one. */
    public boolean isOpenedBy(KeyText key, Instant now) {
        boolean same = MessageDigest.isEqual(hash, key.hash());
        return same && id.equals(key.id()) && !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As they were given: what one includes is not spelt out. */
    public Set<String> scopes() {
        return scopes;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }
}
