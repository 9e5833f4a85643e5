package io.onrecord.contracts.api;

import io.onrecord.contracts.SpeakerKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker in a list.
 *
 * @param office the office held last, with its dates: it may be over; null when none is known
 * @param statements how many the record holds, dated or not
 * @param firstOn day of the first dated statement
 * @param lastOn day of the last dated statement
 */
public record SpeakerSummary(
        UUID id,
        String name,
        SpeakerKind kind,
        SpeakerDetail.@Nullable Office office,
        long statements,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn) {}
