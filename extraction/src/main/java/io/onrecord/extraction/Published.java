package io.onrecord.extraction;

import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published, as far as its text tells.
 *
 * @param value {@code LocalDate}, {@code YearMonth} or {@code Year} as exact as known; {@code MonthDay} when the year is
 *     not told; null when nothing is
 * @param method the rule that found it; {@code unknown} when none did
 */
public record Published(@Nullable TemporalAccessor value, String method) {
    public static final Published UNKNOWN = new Published(null, "unknown");
}
