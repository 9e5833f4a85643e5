/** What statements and articles are about: a curated tree, and the score of a text against it. */
@NullMarked
package io.onrecord.extraction.topics;

import org.jspecify.annotations.NullMarked;
