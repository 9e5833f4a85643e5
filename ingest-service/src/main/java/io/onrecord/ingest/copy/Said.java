package io.onrecord.ingest.copy;

import java.util.UUID;

/** What a person has said of an article being a copy. */
sealed interface Said {
    /** It is one of another article, or of what that is a copy of. */
    record CopyOf(UUID other) implements Said {}

    /** It is no copy of anything. */
    record Original() implements Said {}

    /** Nothing, or nothing any more. */
    record Nothing() implements Said {}
}
