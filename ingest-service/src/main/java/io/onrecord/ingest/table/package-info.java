/** Reads tables of articles, and tells which column holds what. */
@NullMarked
package io.onrecord.ingest.table;

import org.jspecify.annotations.NullMarked;
