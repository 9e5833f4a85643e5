package io.onrecord.extraction.known;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import java.util.List;
import java.util.UUID;

/** Who somebody named in an article is across articles, with the rule that decided. */
public sealed interface Resolution {
    String rule();

    /** A speaker of the data files. */
    record Known(KnownSpeaker speaker, String rule) implements Resolution {}

    /**
     * A speaker whom an article introduced before.
     *
     * @param name as this article has it
     * @param key what it was found by
     */
    record Seen(UUID id, String name, String key, String rule) implements Resolution {}

    /**
     * Nobody in the record yet, and named well enough to be told again.
     *
     * @param name as it is shown
     * @param key what it is found by
     */
    record New(String name, String key, SpeakerKind kind, String rule) implements Resolution {}

    /** More than one could be meant. */
    record Several(List<String> names, String rule) implements Resolution {}

    /** Not named well enough. */
    record Nobody(String rule) implements Resolution {}
}
