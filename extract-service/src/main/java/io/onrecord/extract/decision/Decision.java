package io.onrecord.extract.decision;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.extraction.SpeakerKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that is about one statement.
 *
 * @param sought what the statement was
 * @param speaker who said it instead; null with a name for whoever is found by it, null without when nobody can be told
 * @param added ids of topics
 * @param removed ids of topics
 */
public record Decision(
        UUID id,
        CorrectionKind kind,
        FindAgain.Sought sought,
        @Nullable UUID speaker,
        @Nullable String name,
        @Nullable SpeakerKind speakerKind,
        List<String> added,
        List<String> removed) {}
