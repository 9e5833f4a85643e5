package io.onrecord.extraction.known;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;

/** Makes the keys that speakers are found by: two names with one key are taken for one. */
public final class Keys {
    private final Places places;

    public Keys(Knowledge knowledge) {
        this(new Places(knowledge.countries()));
    }

    Keys(Places places) {
        this.places = places;
    }

    /** People and bodies never share a key. */
    public String of(String name, SpeakerKind kind) {
        return kind == SpeakerKind.PERSON ? NameKey.of(name).value() : body(BodyKey.of(name, places));
    }

    static String body(BodyKey key) {
        return "@" + key.value();
    }
}
