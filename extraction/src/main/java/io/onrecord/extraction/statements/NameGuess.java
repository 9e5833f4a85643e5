package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Range;

/**
 * What a finder takes a capitalised word, or a part of one, for.
 *
 * @param person between 0 and 1: how likely it belongs to a person's name
 * @param organisation the same of a body's
 * @param place the same of a place's; what the three leave is a word of another sort
 */
public record NameGuess(Range range, double person, double organisation, double place) {}
