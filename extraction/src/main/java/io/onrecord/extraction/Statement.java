package io.onrecord.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribution in an article. All spans are code points of the article's text.
 *
 * @param status how the speaker holds it
 * @param content where the words stand, without their quotation marks when direct; one or more spans in text order
 * @param cue the words that report ("said", "according to"); may be empty
 * @param source the words that name the speaker; may be empty
 * @param speaker who it is attributed to
 * @param confidence how likely its words are a statement rightly cut, as measured on held-out articles, 0 to 1; null when
 *     never measured
 * @param speakerConfidence how likely the speaker is the right one, given that it is a statement, as measured on annotated
 *     articles, 0 to 1; null when the speaker is unknown
 * @param decidedBy names of the rules that decided: first the one that found the statement, then the speaker's
 * @param reportedIn for second-hand: which of the article's statements reports this one in its own words, as its place in their
 *     list; null when the article itself reports it
 */
public record Statement(
        StatementKind kind,
        StatementStatus status,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        Speaker speaker,
        @Nullable Double confidence,
        @Nullable Double speakerConfidence,
        List<String> decidedBy,
        @Nullable Integer reportedIn) {}
