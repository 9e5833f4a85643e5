/** Tells whether this service can answer. */
@NullMarked
package io.onrecord.query.health;

import org.jspecify.annotations.NullMarked;
