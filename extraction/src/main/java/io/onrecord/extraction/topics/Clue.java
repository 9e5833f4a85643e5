package io.onrecord.extraction.topics;

/** What a statement is judged by, of one topic. The first three are its own; the next six are of what stands around it. */
enum Clue {
    /** Nearness to the nearest example. */
    NEAREST(0),
    /** Nearness to the centre of the examples. */
    CENTRE(1),
    /** Words that are the topic's. */
    WORDS(2),
    OPENING_NEAREST(3),
    OPENING_CENTRE(4),
    TITLE_WORDS(5),
    /** Nearness of the statements before and after. */
    NEIGHBOURS(6),
    /** Nearness of all other statements. */
    OTHERS(7),
    /** Words of all other statements. */
    OTHERS_WORDS(8),
    /** How far ahead of the best unrelated topic the statement is. */
    AHEAD(9),
    /** How far ahead of the best unrelated topic what stands around it is. */
    AROUND_AHEAD(10);

    private final int place;

    Clue(int place) {
        this.place = place;
    }

    /** Among the numbers of a statement and a topic. */
    int place() {
        return place;
    }
}
