package io.onrecord.extraction.evaluation;

import java.util.Locale;

/** What has precision and recall. */
public enum Measure {
    /** Words in any content. */
    CONTENT_TOKEN,
    /** Statements whose content is exactly the same words. */
    EXACT,
    /** Statements whose contents share at least half of the words of both. */
    IOU50,
    /** Statements of whose annotated words more than 30 % were found; long ones are not punished. */
    GGT30,
    /** The same with 80 %. */
    GGT80,
    /** Who said what: as IOU50, and the source shares a word or is missing on both sides. */
    JOINT,
    /** Each contiguous piece of a source, by itself and exactly. */
    PIECE_EXACT_SOURCE,
    /** Each contiguous piece of a cue. */
    PIECE_EXACT_CUE,
    /** Each contiguous piece of a content. */
    PIECE_EXACT_CONTENT;

    /** As the report has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
