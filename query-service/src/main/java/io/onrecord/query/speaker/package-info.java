/** Speakers: lists, and one with what the record holds of it. */
@NullMarked
package io.onrecord.query.speaker;

import org.jspecify.annotations.NullMarked;
