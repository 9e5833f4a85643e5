/** Lists as files, whole, whatever their length. */
@NullMarked
package io.onrecord.query.export;

import org.jspecify.annotations.NullMarked;
