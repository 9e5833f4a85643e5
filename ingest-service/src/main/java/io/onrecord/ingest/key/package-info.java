/** Keys of the API: the first one, those that administrators make and revoke, and when each was last used. */
@NullMarked
package io.onrecord.ingest.key;

import org.jspecify.annotations.NullMarked;
