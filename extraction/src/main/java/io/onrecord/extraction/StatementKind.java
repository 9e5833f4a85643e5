package io.onrecord.extraction;

/** How an article renders a statement: in quotation marks, partly in marks, or in its own words. */
public enum StatementKind {
    DIRECT,
    MIXED,
    INDIRECT
}
