package io.onrecord.extraction.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cues of one sentence, found by where they stand. */
final class SentenceCues {
    private final List<Cue> all;
    private final Map<Integer, Cue> byFirstItem = new HashMap<>();
    private final Map<Integer, Cue> byVerb = new HashMap<>();

    SentenceCues(List<Cue> all) {
        this.all = all;
        all.forEach(cue -> byFirstItem.put(cue.from(), cue));
        all.forEach(cue -> byVerb.put(cue.verb(), cue));
    }

    List<Cue> all() {
        return all;
    }

    @Nullable
    Cue startingAt(int item) {
        return byFirstItem.get(item);
    }

    @Nullable
    Cue verbAt(int item) {
        return byVerb.get(item);
    }
}
