package io.onrecord.contracts.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param url where it stands, which may be where the page led that was given
 * @param created whether it was not followed before
 * @param location where to read about it
 */
public record FeedReceipt(UUID id, String url, @Nullable String title, boolean created, String location) {}
