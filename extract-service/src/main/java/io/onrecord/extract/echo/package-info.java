/** Puts statements that are the same utterance together. */
@NullMarked
package io.onrecord.extract.echo;

import org.jspecify.annotations.NullMarked;
