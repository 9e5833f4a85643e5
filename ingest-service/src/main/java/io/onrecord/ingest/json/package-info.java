/** Small JSON that people send. */
@NullMarked
package io.onrecord.ingest.json;

import org.jspecify.annotations.NullMarked;
