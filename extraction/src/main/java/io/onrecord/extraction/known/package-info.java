/** Decides which speaker across articles somebody named in one article is. */
@NullMarked
package io.onrecord.extraction.known;

import org.jspecify.annotations.NullMarked;
