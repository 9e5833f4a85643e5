/** Writes what was read in an article into the record, in one transaction with the counts. */
@NullMarked
package io.onrecord.extract.statement;

import org.jspecify.annotations.NullMarked;
