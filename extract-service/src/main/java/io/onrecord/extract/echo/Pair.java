package io.onrecord.extract.echo;

import io.onrecord.extraction.echoes.Likeness;

/** Two statements that are the same utterance. */
record Pair(Stored one, Stored other, Likeness likeness) {}
