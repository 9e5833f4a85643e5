package io.onrecord.extraction.knowledge;

import io.onrecord.extraction.StatementStatus;
import java.util.List;

/**
 * A verb or phrase that, as a cue, tells how the speaker holds what is said.
 *
 * @param forms all its forms, of one or more words each
 * @param status of what is said with it
 * @param negated with "not" or the like before it
 * @param toDo before an infinitive or "for": what somebody is to do ("asked them to leave")
 * @param toSay before a verb of speech: what somebody is to say ("refused to comment")
 */
public record StatusVerb(
        String verb,
        List<String> forms,
        StatementStatus status,
        StatementStatus negated,
        StatementStatus toDo,
        StatementStatus toSay) {

    static StatusVerb read(Fields in) {
        in.allow("verb", "irregular", "status", "negated", "to_do", "to_say");
        var verb = in.text("verb");
        var status = in.choice("status", StatementStatus.class, StatementStatus.ASSERTED);
        var toDo = in.choice("to_do", StatementStatus.class, status);
        return new StatusVerb(
                verb,
                Inflection.forms(verb, in.texts("irregular")),
                status,
                in.choice("negated", StatementStatus.class, StatementStatus.WITHHELD),
                toDo,
                in.choice("to_say", StatementStatus.class, toDo));
    }
}
