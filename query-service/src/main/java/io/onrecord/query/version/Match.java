package io.onrecord.query.version;

import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionChanges.Aspect;
import io.onrecord.query.wording.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A statement of one version and the one of another that has become of it. */
record Match(StatementSummary before, StatementSummary after) {

    /** What has changed of it; nothing when both are the same. */
    List<Aspect> changed() {
        Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
        if (!Words.same(before.text()).equals(Words.same(after.text()))) {
            changed.add(Aspect.WORDS);
        }
        if (!isSame(before.speaker(), after.speaker())) {
            changed.add(Aspect.SPEAKER);
        }
        if (before.kind() != after.kind()) {
            changed.add(Aspect.KIND);
        }
        if (before.status() != after.status()) {
            changed.add(Aspect.STATUS);
        }
        return List.copyOf(changed);
    }

    boolean isSameSpeaker() {
        return isSame(before.speaker(), after.speaker());
    }

    /** A speaker who is gone from the record, as those are whom only an older version named, is known by name alone. */
    private static boolean isSame(SpeakerRef one, SpeakerRef other) {
        if (one.id() != null && other.id() != null) {
            return one.id().equals(other.id());
        }
        return name(one).equals(name(other));
    }

    /** The same for spellings that differ in case and marks alone. */
    static String name(SpeakerRef speaker) {
        return Words.same(Objects.requireNonNullElse(speaker.name(), ""));
    }
}
