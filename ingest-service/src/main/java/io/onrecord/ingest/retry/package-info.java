/** Announces articles again because somebody asked for it. */
@NullMarked
package io.onrecord.ingest.retry;

import org.jspecify.annotations.NullMarked;
