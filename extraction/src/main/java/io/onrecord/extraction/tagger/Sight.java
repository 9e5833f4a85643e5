package io.onrecord.extraction.tagger;

/**
 * How much the net sees at once.
 *
 * @param core most pieces whose labels are used, the marks at both ends included; at least 4
 * @param before most pieces of whole paragraphs before the core that it sees besides, 0 or more
 * @param after the same after it
 */
record Sight(int core, int before, int after) {
    Sight {
        if (core < 4) throw new IllegalArgumentException("the core must be at least 4 pieces, is " + core);
        if (before < 0 || after < 0)
            throw new IllegalArgumentException(
                    "before and after must be 0 or more, are %d and %d".formatted(before, after));
    }
}
