/** Reads one announced article and has the outcome recorded. */
@NullMarked
package io.onrecord.extract.article;

import org.jspecify.annotations.NullMarked;
