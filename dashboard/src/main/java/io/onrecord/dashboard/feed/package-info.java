/** The pages about feeds: how each is doing, what became of its items, and the forms that change them. */
@NullMarked
package io.onrecord.dashboard.feed;

import org.jspecify.annotations.NullMarked;
