package io.onrecord.extract.speaker;

import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.known.Resolution;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker named in full by an article, new or not.
 *
 * @param names spellings in the article
 * @param key what all of them are found by
 */
record Introduction(UUID id, String key, SpeakerKind kind, Set<String> names) {

    /** Null when the resolution introduces nobody. */
    static @Nullable Introduction of(Speaker speaker, Resolution resolution) {
        return switch (resolution) {
            case Resolution.New fresh ->
                new Introduction(SpeakerId.introduced(fresh.key()), fresh.key(), fresh.kind(), Set.of(fresh.name()));
            case Resolution.Seen seen -> new Introduction(seen.id(), seen.key(), speaker.kind(), Set.of(seen.name()));
            case Resolution.Known known -> null;
            case Resolution.Several several -> null;
            case Resolution.Nobody nobody -> null;
        };
    }

    Introduction with(Introduction other) {
        var all = new TreeSet<>(names);
        all.addAll(other.names);
        boolean body = kind == SpeakerKind.ORGANISATION || other.kind == SpeakerKind.ORGANISATION;
        return new Introduction(id, key, body ? SpeakerKind.ORGANISATION : kind, all);
    }

    /** The spelling to show, the same whichever article came first: of equals the one with small letters and accents. */
    String best() {
        return new TreeSet<>(names).last();
    }
}
