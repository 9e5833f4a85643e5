/** How well articles are read, measured against annotated ones, and a page of every miss. */
@NullMarked
package io.onrecord.local.evaluate;

import org.jspecify.annotations.NullMarked;
