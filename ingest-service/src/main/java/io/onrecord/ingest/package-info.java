/** Takes in whatever changes the record from outside. */
@NullMarked
package io.onrecord.ingest;

import org.jspecify.annotations.NullMarked;
