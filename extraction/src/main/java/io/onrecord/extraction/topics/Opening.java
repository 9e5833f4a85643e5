package io.onrecord.extraction.topics;

import io.onrecord.extraction.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title and first words of an article: what it is about stands there. */
public final class Opening {
    private static final int LENGTH = 400;

    private Opening() {}

    /**
     * The title, and from behind the headline some of the text.
     *
     * @param headline where the title stands in the text; null when it does not
     * @param boilerplate what is left out
     */
    public static String of(@Nullable String title, String text, @Nullable Span headline, List<Span> boilerplate) {
        var lead = new StringBuilder();
        int from = headline == null ? 0 : headline.end();
        int place = text.offsetByCodePoints(0, from);
        for (int point = from; place < text.length() && lead.length() < LENGTH; point++) {
            int character = text.codePointAt(place);
            int at = point;
            if (boilerplate.stream().noneMatch(span -> span.start() <= at && at < span.end())) {
                lead.appendCodePoint(character);
            }
            place += Character.charCount(character);
        }
        return ((title == null ? "" : title + ". ") + lead.toString().strip()).strip();
    }
}
