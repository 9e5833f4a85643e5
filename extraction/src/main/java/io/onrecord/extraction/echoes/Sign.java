package io.onrecord.extraction.echoes;

/** What two statements of one speaker are judged by; each the same whichever is first. */
enum Sign {
    /** Cosine of what they mean. */
    MEANING(0),
    /** The weight of the words that both have, of the weight of the shorter. */
    SHARED(1),
    /** How much of the shorter stands in the longer in the same order. */
    ORDER(2),
    /** ln(1 + words of the longest run that both have). */
    RUN(3),
    /** 1 when published within three days of each other. */
    NEAR(4),
    /** 1 in the same article. */
    SAME_ARTICLE(5),
    /** 1 when one is told in the writer's words and the other, a quotation, follows at once: the second is the first in full. */
    FOLLOWED(6);

    private final int place;

    Sign(int place) {
        this.place = place;
    }

    /** Among the numbers of two statements. */
    int place() {
        return place;
    }
}
