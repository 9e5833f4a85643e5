package io.onrecord.extraction;

import io.onrecord.extraction.knowledge.Precision;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a statement can be trusted: what was measured for the rule that found it, and nothing where too little was. */
final class Confidence {
    private static final int FEWEST = 30;

    private final Map<String, Precision> byRule;

    Confidence(Map<String, Precision> byRule) {
        this.byRule = byRule;
    }

    @Nullable
    Double of(String rule, Speaker speaker) {
        if (speaker.kind() == SpeakerKind.UNKNOWN) return null;
        var measured = byRule.get(rule);
        return measured == null || measured.n() < FEWEST ? null : measured.precision();
    }
}
