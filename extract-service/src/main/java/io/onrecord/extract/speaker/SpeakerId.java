package io.onrecord.extract.speaker;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made of what a speaker is known by: two workers that introduce the same one make the same row. */
final class SpeakerId {
    private SpeakerId() {}

    static UUID introduced(String key) {
        return UUID.nameUUIDFromBytes(("speaker:" + key).getBytes(StandardCharsets.UTF_8));
    }

    static UUID known(String knownId) {
        return UUID.nameUUIDFromBytes(("known:" + knownId).getBytes(StandardCharsets.UTF_8));
    }
}
