package io.onrecord.extraction;

/**
 * A place where a speaker is named, speaking or not.
 *
 * @param span the words, in code points
 * @param speaker whom they name
 */
public record Mention(Span span, Speaker speaker) {}
