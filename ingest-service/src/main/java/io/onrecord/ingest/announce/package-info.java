/** Tells extraction that an article is there, and makes sure that it was told. */
@NullMarked
package io.onrecord.ingest.announce;

import org.jspecify.annotations.NullMarked;
