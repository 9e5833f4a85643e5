/** Labels the words of an article with a small trained net, and joins what it labelled into statements. */
@NullMarked
package io.onrecord.extraction.tagger;

import org.jspecify.annotations.NullMarked;
