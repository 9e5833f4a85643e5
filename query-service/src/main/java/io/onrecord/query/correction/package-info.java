/** Gives out what people have decided about what extraction found. */
@NullMarked
package io.onrecord.query.correction;

import org.jspecify.annotations.NullMarked;
