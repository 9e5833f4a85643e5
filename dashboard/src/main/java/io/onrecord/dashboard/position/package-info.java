/** Pages of positions: what a speaker has said on a topic, and where that may have changed. */
@NullMarked
package io.onrecord.dashboard.position;

import org.jspecify.annotations.NullMarked;
