/** Feeds that are followed: how each is doing, when it is asked next and why, and what became of its items. */
@NullMarked
package io.onrecord.query.feed;

import org.jspecify.annotations.NullMarked;
