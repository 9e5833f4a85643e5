/** Cuts lists into pages by position, not by number, so that a growing record moves nothing. */
@NullMarked
package io.onrecord.query.page;

import org.jspecify.annotations.NullMarked;
