/** Asking the record in plain SQL. */
@NullMarked
package io.onrecord.ingest.database;

import org.jspecify.annotations.NullMarked;
