package io.onrecord.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again.
 *
 * @param at null when never
 * @param interval what the next decision starts from
 * @param why in words, to be shown
 */
record NextPoll(@Nullable Instant at, Duration interval, String why) {}
