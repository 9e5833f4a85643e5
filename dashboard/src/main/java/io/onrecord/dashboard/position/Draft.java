package io.onrecord.dashboard.position;

import io.onrecord.contracts.api.PositionChange.Decided;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the form has it: what is decided, or what a person has chosen and could not send.
 *
 * @param verdict empty while none is chosen
 */
public record Draft(String verdict, String reason) {
    private static final Draft EMPTY = new Draft("", "");

    static Draft of(@Nullable Decided decided) {
        return decided == null ? EMPTY : new Draft(decided.verdict().name().toLowerCase(Locale.ROOT), decided.reason());
    }

    /** As a form sends it, which may leave out either. */
    static Draft typed(@Nullable String verdict, @Nullable String reason) {
        return new Draft(Objects.requireNonNullElse(verdict, ""), Objects.requireNonNullElse(reason, ""));
    }
}
