package io.onrecord.contracts.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker whom somebody who has typed part of a name may mean.
 *
 * @param alias the name of the speaker that fits best what was typed
 * @param office the office held last, with its dates: it may be over; null when none is known
 * @param statements how many the record holds, dated or not
 * @param whole whether the alias is just what was typed, but for case and accents
 */
public record SpeakerSuggestion(
        UUID id, String name, String alias, SpeakerDetail.@Nullable Office office, long statements, boolean whole) {}
