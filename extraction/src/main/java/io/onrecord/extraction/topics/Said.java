package io.onrecord.extraction.topics;

/** A statement's words as the topics see them. */
public final class Said {
    private final String words;
    private final float[] vector;

    /** @param vector of its words, of length 1; not copied */
    public Said(String words, float[] vector) {
        this.words = words;
        this.vector = vector;
    }

    public String words() {
        return words;
    }

    public float[] vector() {
        return vector;
    }
}
