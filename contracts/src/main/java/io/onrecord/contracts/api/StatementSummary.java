package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement: who said what, where it stands.
 *
 * @param id stable for the same article, content and extractor output
 * @param status how the speaker holds what is said
 * @param content where the words stand, in code points of the article's text; one or more spans
 * @param cue the words that report ("said"); may be empty
 * @param source the words that name the speaker; may be empty
 * @param text the content, its spans joined by " … "
 * @param cueText the cue's words; null when there is none
 * @param sourceText the source's words; null when there is none
 * @param confidence that this is a statement: measured precision of the rule that found it, 0 to 1; null when it was never
 *     measured. It says nothing about the speaker
 * @param speakerConfidence that the speaker is the right one, 0 to 1; null when it was never measured
 * @param decidedBy the rules that decided, detection first, then the speaker
 * @param reportedIn for second-hand: the statement of the same article that passes this one on; else null
 * @param echo the statements that are the same utterance; null for the moment in which nobody has looked
 * @param matches where the words that were searched for stand, in code points of {@code text}; empty where none were
 * @param relevance how well the words fit, the more the better; null where the list goes by date
 */
public record StatementSummary(
        UUID id,
        UUID articleId,
        StatementKind kind,
        StatementStatus status,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        String text,
        @Nullable String cueText,
        @Nullable String sourceText,
        SpeakerRef speaker,
        @Nullable Double confidence,
        @Nullable Double speakerConfidence,
        List<String> decidedBy,
        @Nullable ReportedIn reportedIn,
        List<TopicScore> topics,
        @Nullable String articleTitle,
        @Nullable String outlet,
        PublicationDate published,
        @Nullable EchoRef echo,
        List<Span> matches,
        @Nullable Double relevance) {

    /** The same as a search found it. */
    public StatementSummary found(List<Span> where, @Nullable Double howWell) {
        return new StatementSummary(
                id,
                articleId,
                kind,
                status,
                content,
                cue,
                source,
                text,
                cueText,
                sourceText,
                speaker,
                confidence,
                speakerConfidence,
                decidedBy,
                reportedIn,
                topics,
                articleTitle,
                outlet,
                published,
                echo,
                where,
                howWell);
    }
}
