/** Topics, speakers or outlets side by side. */
@NullMarked
package io.onrecord.dashboard.compare;

import org.jspecify.annotations.NullMarked;
