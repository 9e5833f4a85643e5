package io.onrecord.extraction.statements;

import java.util.List;

/**
 * What a finder has to say of an article.
 *
 * @param attributions in the order of the text
 * @param names what it takes capitalised words for, in no order; none when it does not look at names
 */
public record Findings(List<Attribution> attributions, List<NameGuess> names) {}
