/** A record as large and as uneven as one wants, invented, to measure on. */
@NullMarked
package io.onrecord.local.simulate;

import org.jspecify.annotations.NullMarked;
