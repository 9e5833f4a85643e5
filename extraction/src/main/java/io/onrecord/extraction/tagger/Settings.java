package io.onrecord.extraction.tagger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * What belongs to one trained net and changes with it; written beside it by the export.
 *
 * @param version of the net
 * @param sight how much it sees at once
 * @param steps [from][to]: what the chain says of one label after another
 * @param noneSource a cue has no source when "none" weighs more than this and more than any source found
 * @param lostCue a content to whose likeliest cue less than this share points has none of the cues found
 * @param bridge pieces without a label between two contents of one cue that are taken to be one content
 * @param nearness what a piece of distance between two that are linked costs, in log-probability
 * @param reach pieces beyond which distance costs no more
 * @param certainty how sure a statement is
 */
@SuppressWarnings("ArrayRecordComponent") // as the net takes and gives them; never compared, never changed
record Settings(
        String version,
        Sight sight,
        float[][] steps,
        double noneSource,
        double lostCue,
        int bridge,
        double nearness,
        int reach,
        Certainty certainty) {
    Settings {
        if (steps.length != Role.LABELS)
            throw new IllegalArgumentException("steps must be %d by %d".formatted(Role.LABELS, Role.LABELS));
    }

    static Settings read(InputStream json) throws IOException {
        return new ObjectMapper().readValue(json, Settings.class);
    }
}
