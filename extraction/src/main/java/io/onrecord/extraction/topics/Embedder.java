package io.onrecord.extraction.topics;

import java.util.List;

/** Turns texts into vectors of length 1, near each other when the texts mean nearly the same. Safe for many threads. */
public interface Embedder {
    /** One vector for each text, in their order; the same text gives the same vector whatever stands beside it. */
    List<float[]> embed(List<String> texts);
}
