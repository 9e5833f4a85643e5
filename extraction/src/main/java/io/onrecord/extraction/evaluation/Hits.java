package io.onrecord.extraction.evaluation;

/** Right ones, and of how many. */
record Hits(int right, int found, int annotated) {
    static final Hits NONE = new Hits(0, 0, 0);

    Hits plus(Hits other) {
        return new Hits(right + other.right, found + other.found, annotated + other.annotated);
    }

    /** Precision and recall in one, in percent. */
    double f1() {
        return found + annotated == 0 ? 0 : 200.0 * right / (found + annotated);
    }
}
