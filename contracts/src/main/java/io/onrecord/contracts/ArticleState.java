package io.onrecord.contracts;

/** Where an article is on its way into the record. */
public enum ArticleState {
    /** Stored, not yet announced to extraction. */
    RECEIVED,
    /** Kafka has acknowledged the announcement; extraction will read the article. */
    ANNOUNCED,
    /** Its statements are in the record. */
    EXTRACTED,
    /** Extraction gave up; the reason is kept and the article can be retried. */
    FAILED
}
