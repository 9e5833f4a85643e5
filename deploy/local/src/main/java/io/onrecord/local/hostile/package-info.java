/** Input made to do harm, from families that are described here, against an ingest-service of its own. */
@NullMarked
package io.onrecord.local.hostile;

import org.jspecify.annotations.NullMarked;
