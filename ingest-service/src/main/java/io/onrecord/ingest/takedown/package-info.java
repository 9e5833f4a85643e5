/** Writes down what is to be gone for good, refuses it when it comes again, and ends what was kept long enough. */
@NullMarked
package io.onrecord.ingest.takedown;

import org.jspecify.annotations.NullMarked;
