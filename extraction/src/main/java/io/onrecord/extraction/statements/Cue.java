package io.onrecord.extraction.statements;

import io.onrecord.extraction.knowledge.CueVerb;
import io.onrecord.extraction.knowledge.CueVerb.Frame;

/**
 * A reporting verb in its sentence.
 *
 * @param from first item, with auxiliaries and adverbs before the verb
 * @param verb the verb itself
 * @param to one past its last item
 */
record Cue(int from, int verb, int to, CueVerb entry, Form form) {
    enum Form {
        FINITE,
        /** "saying", with no form of "be" before it. */
        PARTICIPLE,
        /** "to say" */
        INFINITIVE,
        /** "was quoted as saying", "is said to" */
        PASSIVE
    }

    boolean takes(Frame frame) {
        return entry.takes().contains(frame);
    }
}
