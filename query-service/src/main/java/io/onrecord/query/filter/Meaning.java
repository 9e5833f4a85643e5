package io.onrecord.query.filter;

import java.util.List;
import java.util.UUID;

/** What the ids of a filter stand for in the record as it is. */
public interface Meaning {
    /** A topic with all below it. */
    List<String> topics(String id);

    /** Who a speaker is after mergers. */
    UUID speaker(UUID id);
}
