/** Statements over time, in zero-filled bins. */
@NullMarked
package io.onrecord.query.count;

import org.jspecify.annotations.NullMarked;
