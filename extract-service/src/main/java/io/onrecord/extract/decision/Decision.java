package io.onrecord.extract.decision;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.SpeakerKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that is about one statement.
 *
 * @param statement its id when the correction was made
 * @param version of the article then
 * @param content where its words stood in that
 * @param speaker who said it instead; null with a name for whoever is found by it, null without when nobody can be told
 * @param added ids of topics
 * @param removed ids of topics
 */
public record Decision(
        UUID id,
        CorrectionKind kind,
        UUID statement,
        int version,
        StatementKind statementKind,
        List<Span> content,
        String words,
        @Nullable UUID speaker,
        @Nullable String name,
        @Nullable SpeakerKind speakerKind,
        List<String> added,
        List<String> removed) {}
