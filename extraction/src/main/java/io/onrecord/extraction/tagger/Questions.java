package io.onrecord.extraction.tagger;

import io.onrecord.extraction.knowledge.CueVerb;
import io.onrecord.extraction.knowledge.CueVerb.Frame;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells questions that are put to a speaker ("asked whether…, she said") from what somebody says by asking. */
final class Questions {
    private static final Set<String> PASSIVE =
            Set.of("am", "is", "are", "was", "were", "be", "been", "being", "when", "if");

    private final Set<String> verbs;

    Questions(List<CueVerb> cues) {
        verbs = cues.stream()
                .filter(cue -> cue.takes().contains(Frame.QUESTION))
                .flatMap(cue -> cue.forms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isPutToSomebody(String text, Attribution one) {
        return one.cue().stream().anyMatch(cue -> {
            var words = Tokens.of(text, cue.start(), cue.end()).stream()
                    .map(Token::lower)
                    .toList();
            boolean asks = words.stream().anyMatch(verbs::contains);
            return asks && (one.source() == null || words.stream().anyMatch(PASSIVE::contains));
        });
    }
}
