/** The pages about what is spoken of. */
@NullMarked
package io.onrecord.dashboard.topic;

import org.jspecify.annotations.NullMarked;
