package io.onrecord.extract.speaker;

import io.onrecord.contracts.SpeakerKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker of an article as the record has it.
 *
 * @param id null when nobody could be told or several could be meant
 * @param candidates names of those who could be meant
 * @param rule what decided
 */
public record Who(@Nullable UUID id, SpeakerKind kind, List<String> candidates, String rule) {}
