package io.onrecord.extraction.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office a known speaker holds or held.
 *
 * @param title in lower case as an article would write it ("foreign minister")
 * @param of the country or body; null when the title says it all
 * @param from first day; null when long ago or not known
 * @param to last day; null when still held
 */
public record Office(
        String title,
        @Nullable String of,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static Office read(Fields in) {
        in.allow("title", "of", "from", "to");
        var from = in.optionalDate("from");
        var to = in.optionalDate("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw in.wrong("to", "must not be before from (" + from + ")");
        }
        return new Office(in.text("title"), in.optionalText("of"), from, to);
    }
}
