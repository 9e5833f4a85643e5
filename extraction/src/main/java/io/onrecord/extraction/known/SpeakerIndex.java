package io.onrecord.extraction.known;

import java.util.List;
import java.util.UUID;

/** The speakers whom articles introduced, by their names. */
@FunctionalInterface
public interface SpeakerIndex {
    /** A speaker of the record. */
    record Candidate(UUID id, String name) {}

    /**
     * All who go by that name, each once.
     *
     * @param key as {@link Keys} makes it
     */
    List<Candidate> withKey(String key);
}
