package io.onrecord.contracts;

/** What told when an article was published; those of a page in the order of trust. */
public enum PublishedMethod {
    /** Whoever handed the article in. */
    SUBMITTED,
    /** The page's structured data: JSON-LD or microdata of schema.org. */
    STRUCTURED_DATA,
    /** A {@code meta} element of the page. */
    META,
    /** A {@code time} element above the text. */
    TIME,
    /** The address of the page. */
    URL,
    /** A date in words, above the text or at its start. */
    DATELINE,
    /** The name of the file. */
    FILE_NAME,
    /** The feed that told of it. */
    FEED
}
