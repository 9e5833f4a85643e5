/** The pages, over the read API. */
@NullMarked
package io.onrecord.dashboard;

import org.jspecify.annotations.NullMarked;
