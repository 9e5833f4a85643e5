/** Who published how much. */
@NullMarked
package io.onrecord.query.outlet;

import org.jspecify.annotations.NullMarked;
