/** Turns articles into statements: a thin shell around extraction. */
@NullMarked
package io.onrecord.extract;

import org.jspecify.annotations.NullMarked;
