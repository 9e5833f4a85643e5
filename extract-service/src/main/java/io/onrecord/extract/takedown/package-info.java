/** Carries out what is to be taken down: articles, and all that a speaker has said. */
@NullMarked
package io.onrecord.extract.takedown;

import org.jspecify.annotations.NullMarked;
