/** Opens archives and crawls: one file after the other, within limits, nothing written to disk. */
@NullMarked
package io.onrecord.ingest.archive;

import org.jspecify.annotations.NullMarked;
