/** Article text in, statements out: pure functions over immutable records. */
@NullMarked
package io.onrecord.extraction;

import org.jspecify.annotations.NullMarked;
