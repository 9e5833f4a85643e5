/** Messages that could not be handled. */
@NullMarked
package io.onrecord.query.letter;

import org.jspecify.annotations.NullMarked;
