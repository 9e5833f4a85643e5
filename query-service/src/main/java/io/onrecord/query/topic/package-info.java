/** The topic tree with counts, and one topic. */
@NullMarked
package io.onrecord.query.topic;

import org.jspecify.annotations.NullMarked;
