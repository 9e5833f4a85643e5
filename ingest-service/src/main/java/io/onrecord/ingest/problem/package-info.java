/** Refuses requests that no resource should see, and turns every error into RFC 9457 problem+json. */
@NullMarked
package io.onrecord.ingest.problem;

import org.jspecify.annotations.NullMarked;
