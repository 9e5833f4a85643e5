/** Announces articles again because somebody asked for it, and removes letters that nobody will answer. */
@NullMarked
package io.onrecord.ingest.retry;

import org.jspecify.annotations.NullMarked;
