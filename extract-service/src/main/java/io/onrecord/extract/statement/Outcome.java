package io.onrecord.extract.statement;

/** What became of a reading that was to be recorded. */
public sealed interface Outcome {
    /**
     * It is in the record.
     *
     * @param statements how many the article has
     */
    record Recorded(int statements) implements Outcome {}

    /** The record has the reading of a newer version. */
    record Older() implements Outcome {}

    /** The article has changed since it was read: what was read no longer holds. */
    record Outdated() implements Outcome {}

    /** The topics of people's own have changed since: what was read holds, only not what it was said to be about. */
    record OtherTopics() implements Outcome {}
}
