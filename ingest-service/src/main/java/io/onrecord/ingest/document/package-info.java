/** Reads documents, each in a process that may not harm this one. */
@NullMarked
package io.onrecord.ingest.document;

import org.jspecify.annotations.NullMarked;
