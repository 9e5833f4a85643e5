/** Has articles read again, all or some, at a pace. */
@NullMarked
package io.onrecord.ingest.reextraction;

import org.jspecify.annotations.NullMarked;
