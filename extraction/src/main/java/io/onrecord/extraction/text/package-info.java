/** An article's text taken apart: paragraphs, sentences, tokens and quotations, all with their places in the text. */
@NullMarked
package io.onrecord.extraction.text;

import org.jspecify.annotations.NullMarked;
