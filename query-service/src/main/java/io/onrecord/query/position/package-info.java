/** Positions: what a speaker has said on a topic, and where that may have changed. */
@NullMarked
package io.onrecord.query.position;

import org.jspecify.annotations.NullMarked;
