/** Transactions on the record. */
@NullMarked
package io.onrecord.extract.database;

import org.jspecify.annotations.NullMarked;
