/** The curated topic tree. */
@NullMarked
package io.onrecord.store.topic;

import org.jspecify.annotations.NullMarked;
