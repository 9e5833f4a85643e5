/** Tells whether two statements are the same utterance in other words, and groups those that are. */
@NullMarked
package io.onrecord.extraction.echoes;

import org.jspecify.annotations.NullMarked;
