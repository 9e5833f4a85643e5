/** Gives out what was taken down, and tells it from what never was in the record. */
@NullMarked
package io.onrecord.query.takedown;

import org.jspecify.annotations.NullMarked;
