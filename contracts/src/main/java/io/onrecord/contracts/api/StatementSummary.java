package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement: who said what, where it stands.
 *
 * @param id stable for the same article, content and extractor output
 * @param content where the words stand, in code points of the article's text; one or more spans
 * @param cue the words that report ("said"); may be empty
 * @param source the words that name the speaker; may be empty
 * @param text the content, its spans joined by " … "
 * @param cueText the cue's words; null when there is none
 * @param sourceText the source's words; null when there is none
 * @param confidence that this is a statement: measured precision of the rule that found it, 0 to 1; null when it was never
 *     measured. It says nothing about the speaker
 * @param decidedBy the rules that decided, detection first, then the speaker
 */
public record StatementSummary(
        UUID id,
        UUID articleId,
        StatementKind kind,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        String text,
        @Nullable String cueText,
        @Nullable String sourceText,
        SpeakerRef speaker,
        @Nullable Double confidence,
        List<String> decidedBy,
        List<TopicScore> topics,
        @Nullable String articleTitle,
        @Nullable String outlet,
        PublicationDate published) {}
