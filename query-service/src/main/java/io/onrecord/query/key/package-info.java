/** Who asks, and the keys of everybody for those who may see them. */
@NullMarked
package io.onrecord.query.key;

import org.jspecify.annotations.NullMarked;
