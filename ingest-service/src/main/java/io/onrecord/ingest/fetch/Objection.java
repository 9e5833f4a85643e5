package io.onrecord.ingest.fetch;

/**
 * Why a redirect is not followed.
 *
 * @param forNow whether that may change by itself
 */
public record Objection(String why, boolean forNow) {}
