package io.onrecord.ingest.text;

import io.onrecord.contracts.PublishedMethod;

/**
 * What one place of a page says of a date; nothing of it has been checked.
 *
 * @param written in whatever form it is written there
 */
public record DateClaim(PublishedMethod method, String written) {}
