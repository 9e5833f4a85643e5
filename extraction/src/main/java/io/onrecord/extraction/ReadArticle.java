package io.onrecord.extraction;

import io.onrecord.extraction.language.DetectLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as read: everything found in its text. All spans are code points of that text.
 *
 * @param language ISO 639-1, or 639-3 where that has no code; null when it cannot be told. Of what is surely not English nothing
 *     else is known: what is read of a language that is not understood would be wrong
 * @param title the headline in the text; null when there is none
 * @param titleSpan where it stands; null when there is none
 * @param published the date that the text gives
 * @param dateline place of the dateline, as a name ("Moscow"); null when there is none
 * @param agency the news agency credited ("TASS"); null when none
 * @param boilerplate what is not the article: menus, related links, comment forms; in text order
 * @param statements in the order of the text
 * @param mentions in the order of the text
 */
public record ReadArticle(
        @Nullable String language,
        @Nullable String title,
        @Nullable Span titleSpan,
        Published published,
        @Nullable String dateline,
        @Nullable String agency,
        List<Span> boilerplate,
        List<Statement> statements,
        List<Mention> mentions) {
    /** One in a language that is not understood. */
    static ReadArticle foreign(String language, Published published) {
        return new ReadArticle(language, null, null, published, null, null, List.of(), List.of(), List.of());
    }

    /** Whether its language is one that statements are found in, or cannot be told. */
    public boolean isUnderstood() {
        return language == null || language.equals(DetectLanguage.ENGLISH);
    }
}
