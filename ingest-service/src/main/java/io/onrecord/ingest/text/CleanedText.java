package io.onrecord.ingest.text;

/**
 * The text that every offset of the record refers to.
 *
 * @param map the way back to the decoded raw
 */
public record CleanedText(String text, SourceMap map) {}
