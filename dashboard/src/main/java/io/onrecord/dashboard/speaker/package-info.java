/** The pages about who speaks. */
@NullMarked
package io.onrecord.dashboard.speaker;

import org.jspecify.annotations.NullMarked;
