package io.onrecord.extraction.statements;

/** The items of a sentence that name a speaker, {@code to} exclusive. */
record Source(int from, int to) {}
