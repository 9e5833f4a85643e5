/** What was read of an article as one JSON object in the neutral format that scorers and other tools take. */
@NullMarked
package io.onrecord.extraction.output;

import org.jspecify.annotations.NullMarked;
