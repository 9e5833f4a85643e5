/** Answers out of the record as it stood at a moment of the past, and what cannot be promised of them. */
@NullMarked
package io.onrecord.query.snapshot;

import org.jspecify.annotations.NullMarked;
