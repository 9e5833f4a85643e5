/** An article's text cut into the pieces that a page marks as source, cue and content. */
@NullMarked
package io.onrecord.dashboard.highlight;

import org.jspecify.annotations.NullMarked;
