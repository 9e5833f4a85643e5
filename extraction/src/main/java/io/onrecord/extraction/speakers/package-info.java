/** Who speaks: the people and bodies of one article, and the ordered sieves that tell which of them a statement belongs to. */
@NullMarked
package io.onrecord.extraction.speakers;

import org.jspecify.annotations.NullMarked;
