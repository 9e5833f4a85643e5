package io.onrecord.extraction.layout;

import io.onrecord.extraction.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * "GENEVA, December 15. /TASS/." before an article's first words.
 *
 * @param rest the line without it
 */
record Dateline(String place, @Nullable String agency, Range rest) {}
