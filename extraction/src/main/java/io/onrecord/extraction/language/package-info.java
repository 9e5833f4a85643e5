/** Which language a text is in, so that nothing is read that would only be mangled. */
@NullMarked
package io.onrecord.extraction.language;

import org.jspecify.annotations.NullMarked;
