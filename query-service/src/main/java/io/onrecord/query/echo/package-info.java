/** Echoes: one utterance in all its wordings, and the way it took. */
@NullMarked
package io.onrecord.query.echo;

import org.jspecify.annotations.NullMarked;
