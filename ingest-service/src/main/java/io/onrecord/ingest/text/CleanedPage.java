package io.onrecord.ingest.text;

import io.onrecord.contracts.TextMethod;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page, and what the page says about itself.
 *
 * @param method how the text was found; null when there was nothing to find, as in plain text
 * @param cutShort whether a paywall holds back the rest
 * @param notArticle what the page looks like instead of an article, such as "a page that asks to log in"; null when it may
 *     be one
 */
public record CleanedPage(
        CleanedText cleaned,
        PageFacts facts,
        @Nullable TextMethod method,
        boolean cutShort,
        @Nullable String notArticle) {

    /** Plain text: all of it is the article. */
    public static CleanedPage plain(CleanedText cleaned) {
        return new CleanedPage(cleaned, PageFacts.NONE, null, false, null);
    }
}
