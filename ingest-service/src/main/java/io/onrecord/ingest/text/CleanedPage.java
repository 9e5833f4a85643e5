package io.onrecord.ingest.text;

/** The text of a page, and what the page says about itself. */
public record CleanedPage(CleanedText cleaned, PageFacts facts) {}
