/** One article with everything that was read out of it. */
@NullMarked
package io.onrecord.query.reading;

import org.jspecify.annotations.NullMarked;
