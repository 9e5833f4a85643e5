/** Messages that could not be handled, kept for people to see and retry. */
@NullMarked
package io.onrecord.extract.letter;

import org.jspecify.annotations.NullMarked;
