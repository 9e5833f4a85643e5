/** Takes in what people decide of statements that may be a change of position. */
@NullMarked
package io.onrecord.ingest.position;

import org.jspecify.annotations.NullMarked;
