package io.onrecord.extraction.tagger;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.knowledge.CueVerb;
import io.onrecord.extraction.knowledge.CueVerb.Frame;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what somebody is reported to have said inside another's statement ("the agency reports that Peskov said…") from what
 * only looks like it: speakers telling what they think themselves ("she said she hopes…"), and what nobody has said yet.
 */
final class PassedOn {
    private static final Set<String> NOT_SAID = Set.of(
            "will", "would", "shall", "should", "could", "can", "cannot", "may", "might", "must", "'ll", "’ll", "not",
            "never");

    private static final String ACCORDING = "according";

    private final Set<String> aloud;

    PassedOn(List<CueVerb> cues) {
        aloud = cues.stream()
                .filter(cue -> cue.takes().contains(Frame.QUOTE) && !cue.thought())
                .flatMap(cue -> cue.forms().stream())
                .map(form -> " " + form + " ")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the one stands whole, with a source and a cue of its own, in what the other reports in words not marked as spoken. */
    static boolean isInside(Attribution one, Attribution other) {
        var source = one.source();
        if (source == null || one.cue().isEmpty() || other.kind() != StatementKind.INDIRECT) return false;
        int end = Math.max(one.end(), Math.max(source.end(), one.cue().getLast().end()));
        var whole = new Range(one.firstCharacter(), end);
        return other.content().stream().anyMatch(content -> content.contains(whole));
    }

    /** Whether it is a statement beside the one around it: "denied the attack" says too little for that. */
    boolean isBeside(String text, Attribution one) {
        return isSaid(text, one) && !one.rule().endsWith("-noun");
    }

    /** Whether somebody said what stands inside another's words. */
    boolean isSaid(String text, Attribution one) {
        if (one.kind() != StatementKind.INDIRECT) return true;
        var source = one.source();
        if (source == null || isPronoun(text, source)) return false;
        return one.rule().startsWith(ACCORDING) || one.cue().stream().anyMatch(cue -> isAloud(lower(text, cue)));
    }

    private boolean isAloud(List<String> cue) {
        if (cue.stream().anyMatch(word -> NOT_SAID.contains(word) || word.endsWith("n't") || word.endsWith("n’t")))
            return false;
        var words = " " + String.join(" ", cue) + " ";
        return aloud.stream().anyMatch(words::contains);
    }

    private static boolean isPronoun(String text, Range source) {
        var words = lower(text, source);
        return words.size() == 1 && Words.SUBJECT_PRONOUNS.contains(words.getFirst());
    }

    private static List<String> lower(String text, Range range) {
        return Tokens.of(text, range.start(), range.end()).stream()
                .map(Token::lower)
                .toList();
    }
}
