/** Gives out what people have decided about what extraction found, and what is most worth their look. */
@NullMarked
package io.onrecord.query.correction;

import org.jspecify.annotations.NullMarked;
