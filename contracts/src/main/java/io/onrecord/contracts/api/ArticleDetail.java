package io.onrecord.contracts.api;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.TextMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One article with its text and everything found in it. All spans are code points into {@code text}.
 *
 * @param version which version the text and what was found in it are of: the one that was read last, the newest while none was
 * @param versions how many there are
 * @param text the cleaned text that all spans refer to
 * @param author who wrote it, as its page says; null when that does not
 * @param publishedMethod what told the date that came with the article; null when none did, and the text may have
 * @param modified when its page says it was last changed; null when that does not
 * @param textMethod how the text was found in its page; null for plain text, and for what came in before that was kept
 * @param cutShort whether a paywall held back the rest of the text
 * @param language ISO 639-1, or 639-3 where that has no code; statements are looked for in English alone. Null when it cannot be
 *     told, and before the article has been read
 * @param dateline place of the dateline, such as "Geneva"; null when there is none
 * @param agency the news agency that the text credits; null when none
 * @param titleSpan where the headline stands in the text; null when it does not
 * @param boilerplate what is not the article: menus, related links, comment forms
 * @param copyDecision what a person said of its being a copy; null when nobody did, or it was taken back
 * @param statements in the order of the text
 * @param mentions where speakers are named, in the order of the text
 */
public record ArticleDetail(
        ArticleSummary summary,
        int version,
        int versions,
        String text,
        @Nullable String author,
        @Nullable PublishedMethod publishedMethod,
        @Nullable PublicationDate modified,
        @Nullable TextMethod textMethod,
        boolean cutShort,
        @Nullable String language,
        @Nullable String dateline,
        @Nullable String agency,
        @Nullable Span titleSpan,
        List<Span> boilerplate,
        @Nullable CopyDecision copyDecision,
        List<StatementSummary> statements,
        List<MentionView> mentions,
        List<TopicScore> topics) {

    /** A place where a speaker is named. */
    public record MentionView(Span span, @Nullable UUID speakerId, String name) {}
}
