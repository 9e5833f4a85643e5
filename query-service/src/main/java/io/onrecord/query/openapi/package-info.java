/** What the generated API document cannot know by itself: examples and the problems that any request can meet. */
@NullMarked
package io.onrecord.query.openapi;

import org.jspecify.annotations.NullMarked;
