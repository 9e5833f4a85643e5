package io.onrecord.contracts.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what the log lines of one request are found, in every service that it comes by. */
public final class RequestId {
    /** The header that carries it, there and back. */
    public static final String HEADER = "X-Request-Id";

    /** What it is called in log lines. */
    public static final String LOGGED = "request";

    /** Nothing that could end a line, or begin another field of one. */
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /**
     * What a request is called: as whoever sends it calls it, or anew when they do not or call it something that cannot stand
     * in a log: 1 to 64 letters, digits, dots, hyphens and underscores can.
     */
    public static String of(@Nullable String given) {
        return given != null && SOUND.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
