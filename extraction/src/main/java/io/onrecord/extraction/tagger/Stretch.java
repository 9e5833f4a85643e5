package io.onrecord.extraction.tagger;

/** Pieces of a window that go together, end exclusive. */
record Stretch(Role role, int from, int to) {}
