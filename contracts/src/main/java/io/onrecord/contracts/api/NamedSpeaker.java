package io.onrecord.contracts.api;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Compared.Share;
import java.util.UUID;

/**
 * A speaker in the list of those who are much spoken about and hardly quoted, or the other way round:
 * {@code GET /api/v1/speakers/named}.
 *
 * @param named articles that name the speaker, dated or not
 * @param quoted those of them that quote
 * @param share of those named; the list goes by its upper end, or by its lower one
 */
public record NamedSpeaker(UUID id, String name, SpeakerKind kind, long named, long quoted, Share share) {}
