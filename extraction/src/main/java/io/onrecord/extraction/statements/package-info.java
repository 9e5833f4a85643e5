/** Finds statements by rules: who is cited (the words only), by which cue, with what content. */
@NullMarked
package io.onrecord.extraction.statements;

import org.jspecify.annotations.NullMarked;
