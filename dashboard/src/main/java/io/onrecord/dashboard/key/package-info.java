/** The page of the keys, for administrators. */
@NullMarked
package io.onrecord.dashboard.key;

import org.jspecify.annotations.NullMarked;
