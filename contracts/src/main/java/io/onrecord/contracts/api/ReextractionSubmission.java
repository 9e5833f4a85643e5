package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are to be read again. Without a filter all are.
 *
 * @param outlet only its articles
 * @param from first day of publication, such as 2024-03-01
 * @param to last day of publication
 * @param extractor only what this version of the extractor read last
 * @param perMinute at most so many articles a minute, 1 to 100,000; 600 when left out
 * @param reason at most 500 characters; may be left out
 */
public record ReextractionSubmission(
        @Nullable String outlet,
        @Nullable String from,
        @Nullable String to,
        @Nullable String extractor,
        @Nullable Integer perMinute,
        @Nullable String reason) {}
