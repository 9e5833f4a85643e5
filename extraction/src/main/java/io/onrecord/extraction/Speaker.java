package io.onrecord.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Who a statement is attributed to, as far as the article itself tells.
 *
 * @param name the fullest name in the article without titles ("Dmitry Peskov"); for organisations, groups, anonymous
 *     sources and documents the describing words ("the Kremlin"); null when it cannot be told
 * @param kind what sort of source
 * @param office the office or role the article gives this speaker ("presidential press-secretary", "the Russian
 *     president"), for the resolver across articles; null when none
 * @param gender as far as the article or the first name tells
 */
public record Speaker(
        @Nullable String name, SpeakerKind kind, @Nullable String office, Gender gender) {
    /** Of a person. */
    public enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    public static final Speaker UNKNOWN = new Speaker(null, SpeakerKind.UNKNOWN, null, Gender.UNKNOWN);
}
