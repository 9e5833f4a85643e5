package io.onrecord.contracts.api;

import io.onrecord.contracts.SpeakerKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a statement is attributed to.
 *
 * @param id the speaker across articles; null when nobody could be told, or when several could
 * @param name canonical name, or the words of the article when there is no speaker; null when unknown
 * @param kind what sort of source
 * @param candidates names of the speakers it could be, when there are several
 */
public record SpeakerRef(@Nullable UUID id, @Nullable String name, SpeakerKind kind, List<String> candidates) {}
