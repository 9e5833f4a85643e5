/** Spares whoever has an answer already from getting it again. */
@NullMarked
package io.onrecord.query.unchanged;

import org.jspecify.annotations.NullMarked;
