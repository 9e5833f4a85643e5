package io.onrecord.ingest.article;

import io.onrecord.ingest.article.Draft.Metadata;

/** What a submission is to the record. */
sealed interface Outcome {
    /** An article it does not hold. */
    record New() implements Outcome {}

    /** An article it holds with other content. */
    record Changed(Found article, Metadata metadata, String publisher) implements Outcome {}

    /**
     * An article it holds.
     *
     * @param metadata what is known of it now
     * @param learnt whether that is more than the record had
     */
    record Known(Found article, Metadata metadata, String publisher, boolean learnt) implements Outcome {}
}
