package io.onrecord.extraction.knowledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A verb that reports what somebody says or thinks.
 *
 * @param verb its base form ("say", "point out")
 * @param forms all forms that report, base form included
 * @param takes what may follow or precede it as the words reported
 * @param thought whether nobody need have heard it: believe, hope
 */
public record CueVerb(String verb, List<String> forms, Set<Frame> takes, boolean thought) {

    /** How a cue verb and the words reported stand to each other. */
    public enum Frame {
        /** X said: “…” */
        QUOTE,
        /** X said that … */
        THAT,
        /** X said … with no "that" */
        BARE,
        /** …, X said. */
        AFTER,
        /** X told Y that … */
        ADDRESSEE,
        /** X urged Y to …, X promised to … */
        INFINITIVE,
        /** X condemned the attack */
        NOUN,
        /** X called it a “farce”: a noun, when part of it stands in marks */
        NOUN_QUOTED,
        /** X asked whether … */
        QUESTION
    }

    static CueVerb read(Fields in) {
        in.allow("verb", "irregular", "takes", "thought");
        var verb = in.text("verb");
        var takes = EnumSet.noneOf(Frame.class);
        takes.addAll(in.choices("takes", Frame.class));
        return new CueVerb(verb, Inflection.forms(verb, in.texts("irregular")), Set.copyOf(takes), in.flag("thought"));
    }
}
