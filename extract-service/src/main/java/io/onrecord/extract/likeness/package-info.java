/** Tells in which cells of meaning the statements of the record lie, so that those near in meaning can be found. */
@NullMarked
package io.onrecord.extract.likeness;

import org.jspecify.annotations.NullMarked;
