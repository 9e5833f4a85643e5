package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 {@code application/problem+json}.
 *
 * @param type URI reference of the kind of problem, {@code /problems/<code>}
 * @param title the kind in a few words
 * @param status the HTTP status
 * @param detail what was wrong here and what to do
 * @param code stable name of the kind for programs, such as {@code article-too-large}
 * @param instance path of the request
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String instance) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, String detail, @Nullable String instance) {
        return new Problem("/problems/" + code, title, status, detail, code, instance);
    }
}
