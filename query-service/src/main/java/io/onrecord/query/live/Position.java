package io.onrecord.query.live;

import io.onrecord.query.problem.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has listened: the last statement that was sent, and when the record got it. It holds for every replica,
 * before and after a restart.
 */
record Position(Instant recordedAt, UUID statement) {
    private static final Pattern ID = Pattern.compile("(\\d{4}-[-0-9T:.]{5,25}Z)/([-0-9a-f]{36})");

    /** As an event's id. */
    String id() {
        return recordedAt + "/" + statement;
    }

    /** Out of the header {@code Last-Event-ID}; null when somebody listens for the first time. */
    static @Nullable Position of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Matcher parts = ID.matcher(header.strip());
        try {
            if (parts.matches()) {
                return new Position(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2)));
            }
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            // said below
        }
        throw Problems.invalid(
                "Last-Event-ID", "is not the id of an event of this stream; leave it out to hear only what is new");
    }
}
