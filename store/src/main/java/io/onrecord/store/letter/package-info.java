/** Messages that could not be handled. */
@NullMarked
package io.onrecord.store.letter;

import org.jspecify.annotations.NullMarked;
