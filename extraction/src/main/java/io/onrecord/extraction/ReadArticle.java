package io.onrecord.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as read: everything found in its text. All spans are code points of that text.
 *
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
        @Nullable String title,
        @Nullable Span titleSpan,
        Published published,
        @Nullable String dateline,
        @Nullable String agency,
        List<Span> boilerplate,
        List<Statement> statements,
        List<Mention> mentions) {}
