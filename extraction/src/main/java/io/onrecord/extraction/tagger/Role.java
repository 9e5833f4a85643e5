package io.onrecord.extraction.tagger;

/** What a stretch of words is to a statement, and which of the net's labels say so; label 0 is "nothing". */
enum Role {
    CONTENT(1, 2),
    CUE(3, 4),
    SOURCE(5, 6);

    static final int LABELS = 7;

    private final int begin;
    private final int inside;

    Role(int begin, int inside) {
        this.begin = begin;
        this.inside = inside;
    }

    /** The label of a stretch's pieces after the first. */
    int inside() {
        return inside;
    }

    /** The role of a label that is not "nothing". */
    static Role of(int label) {
        for (var role : values()) {
            if (label == role.begin || label == role.inside) return role;
        }
        throw new IllegalArgumentException("no role has label " + label);
    }
}
