/** Gives out how far articles are read again, and what is otherwise than before. */
@NullMarked
package io.onrecord.query.reextraction;

import org.jspecify.annotations.NullMarked;
