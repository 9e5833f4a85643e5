/** Polls feeds: asks each as often as it has news, knows its items again, and hands what is new on to be taken in. */
@NullMarked
package io.onrecord.ingest.feed;

import org.jspecify.annotations.NullMarked;
