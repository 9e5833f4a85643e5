package io.onrecord.extraction;

import io.onrecord.extraction.knowledge.Precision;
import io.onrecord.extraction.statements.Attribution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a statement can be trusted: what its finder says of this one, or else what was measured for the rule that found it,
 * and nothing where too little was.
 */
final class Confidence {
    private final Map<String, Precision> byRule;

    Confidence(Map<String, Precision> byRule) {
        this.byRule = byRule;
    }

    @Nullable
    Double of(Attribution found, Speaker speaker) {
        if (speaker.kind() == SpeakerKind.UNKNOWN) return null;
        if (found.likelihood() != null) return found.likelihood();
        var measured = byRule.get(found.rule());
        return measured == null || !measured.isTold() ? null : measured.precision();
    }
}
