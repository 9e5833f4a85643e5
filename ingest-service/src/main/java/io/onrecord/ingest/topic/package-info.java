/** Takes in topics that people describe in their own words, and tells extraction of them. */
@NullMarked
package io.onrecord.ingest.topic;

import org.jspecify.annotations.NullMarked;
