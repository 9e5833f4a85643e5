package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Miss;
import java.util.Locale;

/** The sorts of misses in words. */
final class Sorts {
    private Sorts() {}

    static String id(Miss.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String title(Miss.Sort sort) {
        return switch (sort) {
            case MISSED -> "Missed";
            case NOT_ANNOTATED -> "Found but not annotated";
            case WRONG_EXTENT -> "Wrong extent";
            case WRONG_SOURCE -> "Wrong source";
            case WRONG_SPEAKER -> "Wrong speaker";
        };
    }

    static String meaning(Miss.Sort sort) {
        return switch (sort) {
            case MISSED -> "Annotated statements that nothing found goes with.";
            case NOT_ANNOTATED -> "Found statements that nothing annotated goes with.";
            case WRONG_EXTENT -> "The contents share words, but less than half of the words of both.";
            case WRONG_SOURCE -> "Found, but the sources share no word, or only one side has a source.";
            case WRONG_SPEAKER -> "Found, but with another name, with none, or with a person where none spoke.";
        };
    }
}
