/** Takes in what people decide about what extraction found. */
@NullMarked
package io.onrecord.ingest.correction;

import org.jspecify.annotations.NullMarked;
