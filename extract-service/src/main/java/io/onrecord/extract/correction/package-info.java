/** Carries people's corrections out, in the background and a moment after they are made. */
@NullMarked
package io.onrecord.extract.correction;

import org.jspecify.annotations.NullMarked;
