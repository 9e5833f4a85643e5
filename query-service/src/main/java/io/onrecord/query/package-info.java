/** Gives out the record: it only reads. */
@NullMarked
package io.onrecord.query;

import org.jspecify.annotations.NullMarked;
