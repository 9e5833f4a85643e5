/** Topics, speakers or outlets side by side over the same time. */
@NullMarked
package io.onrecord.query.compare;

import org.jspecify.annotations.NullMarked;
