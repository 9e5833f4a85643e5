package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name of the key, or of the person as the provider calls them; null for somebody who did not sign in
 * @param scopes what they may do, with what each includes, in alphabetical order
 * @param expiresAt when the key ends; null for never, and for people of a provider
 */
public record SignedIn(
        @Nullable String name,
        List<String> scopes,
        @Nullable Instant expiresAt) {}
