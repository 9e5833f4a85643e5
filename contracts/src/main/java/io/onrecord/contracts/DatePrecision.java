package io.onrecord.contracts;

/** How exactly a publication date is known. */
public enum DatePrecision {
    /** Date and time of day. */
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    /** Not known: the article stands outside every series and is counted beside it. */
    UNKNOWN
}
