/** Where people correct what was found, and see what was corrected. */
@NullMarked
package io.onrecord.dashboard.correction;

import org.jspecify.annotations.NullMarked;
