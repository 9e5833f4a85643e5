/** Which submissions are one article: canonical addresses, publishers, ids. Pure. */
@NullMarked
package io.onrecord.ingest.identity;

import org.jspecify.annotations.NullMarked;
