/** Where traces are sent, what stands in them, and what does not. */
@NullMarked
package io.onrecord.traces;

import org.jspecify.annotations.NullMarked;
