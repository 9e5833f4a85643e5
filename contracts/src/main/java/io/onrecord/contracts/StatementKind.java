package io.onrecord.contracts;

/** How an article renders a statement: in quotation marks, in its own words, or partly in marks. */
public enum StatementKind {
    DIRECT,
    MIXED,
    INDIRECT
}
