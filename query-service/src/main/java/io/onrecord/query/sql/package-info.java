/** Reads rows with SQL whose values are always bound, never written into the text. */
@NullMarked
package io.onrecord.query.sql;

import org.jspecify.annotations.NullMarked;
