package io.onrecord.extract.position;

import io.onrecord.extraction.positions.Change;

/** Two statements that may be a change of position. */
record Pair(Held earlier, Held later, Change change) {}
