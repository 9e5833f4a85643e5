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
    private static final Set<String> NOT_SAID =
            Set.of("will", "would", "should", "could", "can", "may", "might", "must", "not", "n't", "never", "to");

    private final Set<String> aloud;

    PassedOn(List<CueVerb> cues) {
        aloud = cues.stream()
                .filter(cue -> cue.takes().contains(Frame.QUOTE))
                .flatMap(cue -> cue.forms().stream())
                .map(form -> form.substring(0, (form + " ").indexOf(' ')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the one stands whole, with a source and a cue of its own, in what the other reports in words not marked as spoken. */
    boolean isBy(Attribution other, String text, Attribution one) {
        return isInside(one, other) && (one.kind() != StatementKind.INDIRECT || isSaid(text, one));
    }

    private static boolean isInside(Attribution one, Attribution other) {
        var source = one.source();
        if (source == null || one.cue().isEmpty() || other.kind() != StatementKind.INDIRECT) return false;
        int end = Math.max(one.end(), Math.max(source.end(), one.cue().getLast().end()));
        var whole = new Range(one.firstCharacter(), end);
        return other.content().stream().anyMatch(content -> content.contains(whole));
    }

    private boolean isSaid(String text, Attribution one) {
        var source = one.source();
        if (source == null || isPronoun(text, source) || one.rule().endsWith("-noun")) return false;
        return one.cue().stream().anyMatch(cue -> {
            var words = lower(text, cue);
            return words.stream().noneMatch(NOT_SAID::contains)
                    && words.stream().noneMatch(word -> word.endsWith("n't") || word.endsWith("n’t"))
                    && (words.stream().anyMatch(aloud::contains) || !hasVerb(one));
        });
    }

    /** "according to the ministry" has none. */
    private static boolean hasVerb(Attribution one) {
        return !one.rule().startsWith("according");
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
