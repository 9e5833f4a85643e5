package io.onrecord.store.spread;

/** How far a statement reaches when the record is spread. */
public enum Reach {
    /** To what has one place whatever is asked, or to one article: nothing to worry about. */
    ONE,
    /** To the articles that it names, each in its place. */
    NAMED,
    /** To every place, each of which does its part alone. */
    EVERY,
    /** To rows of different articles that are to be brought together. */
    ACROSS,
    /** A row that does not say to which article it belongs. */
    KEYLESS
}
