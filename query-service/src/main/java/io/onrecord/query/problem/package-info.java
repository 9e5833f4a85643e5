/** Turns whatever goes wrong into an RFC 9457 problem. */
@NullMarked
package io.onrecord.query.problem;

import org.jspecify.annotations.NullMarked;
